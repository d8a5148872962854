import type { Likely } from './model.ts'

/** The plain words by which people speak of a category. */
export type CategoryWords = { readonly categoryId: string; readonly words: readonly string[] }

export type Spoken = { readonly guesses: readonly Likely[]; readonly because: readonly string[] }

/** One word alone leaves this much doubt; a second one dispels most of it. */
const doubt = 0.8

/**
 * What a text speaks of by its words alone, for a city that has no history yet. A word that several categories share
 * says less of each, a longer one says more, and a word within a longer one that fits says nothing of its own.
 */
export function guessByWords(text: string, categories: readonly CategoryWords[]): Spoken {
  const plain = text.normalize('NFKC').toLowerCase()
  const sharing = countSharing(categories)
  const spoken = categories.map(({ categoryId, words }) => {
    const found = longestOnly(words.filter((word) => plain.includes(word.toLowerCase())))
    return { label: categoryId, found, weight: found.reduce((sum, word) => sum + weigh(word, sharing), 0) }
  })
  const total = spoken.reduce((sum, { weight }) => sum + weight, doubt)
  const ordered = spoken.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight)
  return {
    guesses: ordered.map(({ label, weight }) => ({ label, confidence: weight / total })),
    because: (ordered[0]?.found ?? []).slice(0, 3),
  }
}

function weigh(word: string, sharing: ReadonlyMap<string, number>): number {
  return (0.4 + 0.3 * Math.min(4, [...word].length)) / (sharing.get(word.toLowerCase()) ?? 1)
}

function longestOnly(words: readonly string[]): string[] {
  return words
    .filter((word) => !words.some((other) => other !== word && other.includes(word)))
    .sort((one, other) => other.length - one.length)
}

function countSharing(categories: readonly CategoryWords[]): ReadonlyMap<string, number> {
  const sharing = new Map<string, number>()
  for (const word of categories.flatMap(({ words }) => [...new Set(words.map((one) => one.toLowerCase()))]))
    sharing.set(word, (sharing.get(word) ?? 0) + 1)
  return sharing
}
