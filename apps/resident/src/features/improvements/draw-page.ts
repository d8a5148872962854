import { improvementWords, knownTexts, pictureOfScreen } from '@ejia/client'
import { currentLanguage } from '../../lib/preferences.ts'

export function drawPage(words: readonly unknown[]): Promise<string | undefined> {
  return pictureOfScreen(knownTexts([...words, improvementWords(currentLanguage())]))
}
