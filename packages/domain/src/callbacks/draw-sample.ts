import { z95 } from '../estimates/index.ts'
import type { Callable } from './list-callable.ts'

/** A hash in hexadecimal, such as SHA-256: anybody can compute it again with any tool. */
export type Digest = (text: string) => string

type Drawing = { readonly seed: string; readonly size: number; readonly digest: Digest }

/** How many must answer for a margin at 95 %, where half are satisfied, corrected for a small population. */
export function sampleSize(population: number, margin: number): number {
  if (population === 0) return 0
  const endless = (z95 ** 2 * 0.25) / margin ** 2
  return Math.min(population, Math.ceil(endless / (1 + (endless - 1) / population)))
}

/**
 * A systematic sample from the list by community, category, outcome and then by the hash of seed and id, from a start
 * that the seed gives: so every group has its share, and within a group the hash decides. Answers ids in the order of
 * their hashes, which is the order of calling: who stops early has asked no group only.
 */
export function drawSample(from: readonly Callable[], { seed, size, digest }: Drawing): string[] {
  const ranked = from
    .map(({ id, communityCode, categoryId, outcome }) => {
      const hash = digest(`${seed} ${id}`)
      return { id, hash, place: [communityCode, categoryId, outcome, hash].join(' ') }
    })
    .toSorted((one, other) => compare(one.place, other.place))
  const step = ranked.length / size
  const start = fractionOf(digest(seed)) * step
  const last = ranked.length - 1
  return Array.from({ length: size }, (_, index) => ranked[Math.min(last, Math.floor(start + index * step))])
    .filter((one) => one !== undefined)
    .toSorted((one, other) => compare(one.hash, other.hash))
    .map(({ id }) => id)
}

/** Codes and hashes are plain ASCII, so that every language orders them alike. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function fractionOf(hash: string): number {
  return Number.parseInt(hash.slice(0, 12), 16) / 16 ** 12
}
