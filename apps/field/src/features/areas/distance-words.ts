import type { FieldWords } from '../../words/language.ts'

export function distanceWords(metres: number, words: FieldWords['place']): string {
  return metres < 1000 ? words.metres(Math.round(metres)) : words.kilometres(Math.round(metres / 100) / 10)
}
