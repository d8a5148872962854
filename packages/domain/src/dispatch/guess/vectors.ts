import { buckets, type Counts, kindWeights } from './features.ts'

/** Which features are used and how much each says: rare ones more. Zero where a feature is not used. */
export type Rarity = Float32Array

/** Rarity is kept in steps that fit a byte. */
export const rarityStep = 0.06

export type Vector = { readonly ids: Int32Array; readonly values: Float32Array }

export function rarityOf(texts: readonly Counts[], seenAtLeast: number): Rarity {
  const seenIn = new Uint32Array(buckets)
  for (const counts of texts)
    for (const bucket of new Set(counts.flatMap((kind) => [...kind.keys()]))) seenIn[bucket] = (seenIn[bucket] ?? 0) + 1
  const rarity = new Float32Array(buckets)
  for (const [bucket, seen] of seenIn.entries())
    if (seen >= seenAtLeast)
      rarity[bucket] = Math.round((Math.log((1 + texts.length) / (1 + seen)) + 1) / rarityStep) * rarityStep
  return rarity
}

/** Of length one, so that a long text counts as much as a short one. */
export function toVector(counts: Counts, rarity: Rarity): Vector {
  const ids: number[] = []
  const values: number[] = []
  for (const [at, kind] of counts.entries()) {
    const start = ids.length
    for (const [bucket, count] of kind) {
      const rare = rarity[bucket] ?? 0
      if (rare === 0) continue
      ids.push(bucket)
      values.push((count > 1 ? 1 + Math.log(count) : count) * rare)
    }
    scale(values, start, kindWeights[at] ?? 0)
  }
  scale(values, 0, 1)
  return { ids: Int32Array.from(ids), values: Float32Array.from(values) }
}

function scale(values: number[], start: number, length: number): void {
  let squares = 0
  for (let at = start; at < values.length; at += 1) squares += (values[at] ?? 0) ** 2
  const factor = squares === 0 ? 0 : length / Math.sqrt(squares)
  for (let at = start; at < values.length; at += 1) values[at] = (values[at] ?? 0) * factor
}
