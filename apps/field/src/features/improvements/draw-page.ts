import { improvementWords, knownTexts, pictureOfScreen } from '@ejia/client'
import { currentLanguage } from '../../words/language.ts'

export function drawPage(words: unknown): Promise<string | undefined> {
  return pictureOfScreen(knownTexts([words, improvementWords(currentLanguage())]))
}
