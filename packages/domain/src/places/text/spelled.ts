import { sounds } from '../sound/sounds.ts'

const longestSpelling = 6

/** Letters as the syllables they spell (`yiyang` → yi, yang), or undefined where they spell none. */
export function spelledSyllables(letters: string): string[] | undefined {
  const { numberOf } = sounds()
  const text = letters.replace(/([jqxy])u(?!o)/g, '$1v').replace(/ü/g, 'v')
  const readFrom: (string[] | undefined)[] = Array.from({ length: text.length })
  readFrom.push([])
  for (let at = text.length - 1; at >= 0; at--) {
    for (let length = Math.min(longestSpelling, text.length - at); length > 0 && !readFrom[at]; length--) {
      const rest = readFrom[at + length]
      const syllable = text.slice(at, at + length)
      if (rest && numberOf.has(syllable)) readFrom[at] = [syllable, ...rest]
    }
  }
  return readFrom[0]
}
