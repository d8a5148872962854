import type { Language } from '../words/index.ts'
import { enImprovements } from './en.ts'
import { type ImprovementWords, zhImprovements } from './zh.ts'

/** They come with the window in which they are used. */
export function improvementWords(language: Language): ImprovementWords {
  return language === 'zh' ? zhImprovements : enImprovements
}
