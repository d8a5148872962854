/** Text folded for searching: width, case and white space do not matter. */
export function foldWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/** Every two neighbouring characters, each pair once; how Chinese is searched without a dictionary. */
export function pairsOf(folded: string): string[] {
  const characters = [...folded].map((character) => (/[\p{L}\p{N}]/u.test(character) ? character : ' '))
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  return [...new Set(pairs.filter((pair) => !pair.includes(' ')))]
}
