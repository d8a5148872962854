import { CallRefused } from '../call.ts'
import { en } from './en.ts'
import { type Words, zh } from './zh.ts'

export type Language = 'zh' | 'en'
export { sayMore } from './say-more.ts'
export { sayReason, sayRule } from './say-rule.ts'
export type { Words }

/** The shared words in one language. */
export function wordsIn(language: Language): Words {
  return language === 'zh' ? zh : en
}

/** What went wrong and what to do next, for any error that a call can throw; the server says it in the language asked for. */
export function explain(error: unknown, language: Language): string {
  return error instanceof CallRefused ? error.problem.message : wordsIn(language).problem.unreachable
}
