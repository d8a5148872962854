import { improvementWords, knownTexts, type Language, pictureOfScreen } from '@ejia/client'

export function drawPage(words: readonly unknown[], language: Language): Promise<string | undefined> {
  return pictureOfScreen(knownTexts([...words, improvementWords(language)]))
}
