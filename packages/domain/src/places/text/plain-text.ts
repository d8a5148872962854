import { traditionalPairs } from '../sound/traditional-pairs.ts'

let simplified: ReadonlyMap<string, string> | undefined

/** Longer texts are read this far: names stand near the beginning, and the work stays bounded. */
const charactersAtMost = 160

/** Full-width letters made plain, small letters, simplified characters; anything that is no letter or digit a space. */
export function plainText(text: string): string {
  simplified ??= new Map(
    [...traditionalPairs.matchAll(/(.)(.)/gu)].map((pair): [string, string] => [pair[1] ?? '', pair[2] ?? '']),
  )
  const table = simplified
  const short = [...text.normalize('NFKC').toLowerCase()].slice(0, charactersAtMost)
  return short
    .map((character) => table.get(character) ?? character)
    .join('')
    .replace(/[^\p{L}\p{N}-]/gu, ' ')
}
