import { enGuess } from './en-guess.ts'
import { useWords } from './language.ts'
import { zhGuess } from './zh-guess.ts'

export type GuessWords = typeof zhGuess

/** Fetched with the screens that say them, not with the first one. */
export function useGuessWords(): GuessWords {
  return useWords().language === 'zh' ? zhGuess : enGuess
}
