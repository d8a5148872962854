import { buckets } from './features.ts'
import { type Model, numberRows } from './model.ts'
import { rarityStep } from './vectors.ts'

/** Raised whenever texts are taken apart differently: what was learned before then says nothing any more. */
export const modelFormat = 1

export type ModelHead = {
  readonly format: number
  readonly labels: readonly string[]
  readonly temperature: number
  readonly steps: readonly number[]
  readonly bases: readonly number[]
}

export type PackedModel = { readonly head: ModelHead; readonly body: Uint8Array }

const bitmapBytes = buckets / 8

/** A bit for each feature, whether it is used; a byte for each used one, how rare it is; then the weights. */
export function packModel({ labels, temperature, steps, bases, rarity, weights }: Model): PackedModel {
  const used = [...rarity.keys()].filter((bucket) => (rarity[bucket] ?? 0) > 0)
  const body = new Uint8Array(bitmapBytes + used.length + weights.length)
  for (const [row, bucket] of used.entries()) {
    body[bucket >> 3] = (body[bucket >> 3] ?? 0) | (1 << (bucket & 7))
    body[bitmapBytes + row] = Math.round((rarity[bucket] ?? 0) / rarityStep)
  }
  body.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), bitmapBytes + used.length)
  return { head: { format: modelFormat, labels, temperature, steps, bases }, body }
}

export function unpackModel({ head, body }: PackedModel): Model {
  const rarity = new Float32Array(buckets)
  let row = 0
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    if (((body[bucket >> 3] ?? 0) & (1 << (bucket & 7))) === 0) continue
    rarity[bucket] = (body[bitmapBytes + row] ?? 0) * rarityStep
    row += 1
  }
  // Copied value by value: what a database driver hands over is often a window on a larger buffer.
  const weights = new Int8Array(body.subarray(bitmapBytes + row))
  return { ...head, rarity, rowOf: numberRows(rarity), weights }
}
