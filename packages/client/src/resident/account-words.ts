import type { Language } from '../words/index.ts'
import { enAccount } from './en-account.ts'
import { type AccountWords, zhAccount } from './zh-account.ts'

/** Few people open their account or give a tip-off: these words come with those pages. */
export function accountWords(language: Language): AccountWords {
  return language === 'zh' ? zhAccount : enAccount
}
