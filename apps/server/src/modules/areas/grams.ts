/** Text as it is compared: no spaces or punctuation, full-width letters made plain, small letters. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Each character and each pair of neighbours, once. */
export function gramsOf(text: string): string[] {
  const characters = [...normalise(text)]
  const pairs = characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
  return [...new Set([...characters, ...pairs])]
}

/** What must be found for a search: the pairs, or the character where there is only one. */
export function soughtGrams(text: string): string[] {
  const grams = gramsOf(text)
  const pairs = grams.filter((gram) => [...gram].length === 2)
  return pairs.length > 0 ? pairs : grams
}
