/** Text folded for searching: width, case and white space do not matter. */
export function foldWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/** A name as it is looked for: whole, without blanks between its characters. */
export function foldName(name: string): string {
  return foldWords(name).replaceAll(' ', '')
}

/**
 * What text is found by, each once, without a dictionary: its characters, its pairs of neighbours, and every eleven
 * digits in a row, for telephone numbers.
 */
export function gramsOf(folded: string): string[] {
  return [...new Set([...onesIn(folded), ...pairsIn(folded), ...numbersIn(folded)])]
}

/** The rarest of them say enough: a number instead of its pairs, pairs instead of their characters. */
export function gramsToFind(word: string): string[] {
  const [rarest = []] = [numbersIn(word), pairsIn(word), onesIn(word)].filter((grams) => grams.length > 0)
  return [...new Set(rarest)]
}

function onesIn(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]/gu) ?? []
}

function pairsIn(folded: string): string[] {
  return [...folded.matchAll(/(?=([\p{L}\p{N}]{2}))/gu)].map(([, pair = '']) => pair)
}

function numbersIn(folded: string): string[] {
  return [...folded.matchAll(/(?=([0-9]{11}))/g)].map(([, number = '']) => number)
}
