import { foldText } from './fold-text.ts'
import { wordGroups } from './word-groups.ts'

/** Features are numbered by hashing: a model holds no text of anybody, and its size has a bound. */
export const buckets = 2 ** 18

/** Kinds of features, each of which counts as much as its weight says however many of its features a text has. */
export const kindWeights = [1, 1, 0.5, 0.5] as const

/** How often each feature stands in a text, kind by kind: single characters, pairs, triples, groups of words. */
export type Counts = readonly ReadonlyMap<number, number>[]

export function featuresOf(text: string): Counts {
  const folded = foldText(text)
  return [...[1, 2, 3].map((size) => countRuns(folded, size)), countGroups(folded)]
}

/** The pairs and triples of a text with their features, for saying which of them counted. */
export function runsOf(text: string): { readonly run: string; readonly bucket: number }[] {
  const folded = foldText(text)
  return [2, 3].flatMap((size) =>
    Array.from({ length: Math.max(0, folded.length + 1 - size) }, (_, from) => {
      const run = folded.slice(from, from + size)
      return [...run].some((character) => marks.has(character.charCodeAt(0)) || character === ' ')
        ? []
        : [{ run, bucket: hashRun(folded, from, size) }]
    }).flat(),
  )
}

/** The groups of words a text touches. */
export function groupsOf(text: string): ReadonlySet<number> {
  return new Set(countGroups(foldText(text)).keys())
}

/** Runs of characters; those with a mark of punctuation within say nothing. */
function countRuns(text: string, size: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  let clear = 0
  for (let end = 0; end < text.length; end += 1) {
    clear = marks.has(text.charCodeAt(end)) ? 0 : clear + 1
    if (size === 1 ? end >= 0 : clear >= size) add(counts, hashRun(text, end + 1 - size, size), 1)
  }
  return counts
}

/** A single character says half as much of its group as a word. */
function countGroups(text: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (let at = 0; at < text.length; at += 1) {
    for (const { word, bucket } of wordsBy(text.charAt(at)))
      if (text.startsWith(word, at)) add(counts, bucket, word.length > 1 ? 1 : 0.5)
  }
  return counts
}

function add(counts: Map<number, number>, bucket: number, by: number): void {
  counts.set(bucket, (counts.get(bucket) ?? 0) + by)
}

/** FNV-1a over the characters, begun differently for each length. */
function hashRun(text: string, from: number, size: number): number {
  let hash = 0x811c9dc5 ^ size
  for (let at = from; at < from + size; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) >>> (32 - 18)
}

const marks = new Set(Array.from('，。！？,.!?;；：:、"“”（）()《》', (mark) => mark.charCodeAt(0)))

type GroupWord = { readonly word: string; readonly bucket: number }

let known: ReadonlyMap<string, readonly GroupWord[]> | undefined

function wordsBy(first: string): readonly GroupWord[] {
  known ??= indexWords()
  return known.get(first) ?? []
}

function indexWords(): ReadonlyMap<string, readonly GroupWord[]> {
  const byFirst = new Map<string, GroupWord[]>()
  for (const [group, line] of wordGroups.entries()) {
    const name = `#${group}`
    const bucket = hashRun(name, 0, name.length)
    for (const word of foldText(line).split(' ')) {
      const first = word.charAt(0)
      byFirst.set(first, [...(byFirst.get(first) ?? []), { word, bucket }])
    }
  }
  return byFirst
}
