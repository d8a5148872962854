import { buckets } from './features.ts'
import type { Vector } from './vectors.ts'

/** How much a mistake costs against a simple line. Tried on held-back matters: between 0.5 and 2 it hardly counts. */
const cost = 1
const roundsAtMost = 12
const settled = 0.01

/** A weight for each feature, and the last one that every text has. */
export type Line = Float32Array

/**
 * The line that parts the matters of one label from the others with the widest margin: a linear support vector machine
 * with squared loss, by dual coordinate descent (Hsieh et al. 2008).
 */
export function drawLine(vectors: readonly Vector[], isOwn: (at: number) => boolean): Line {
  const line = new Float32Array(buckets + 1)
  const shares = new Float64Array(vectors.length)
  const lengths = vectors.map(({ values }) => 1 + values.reduce((sum, value) => sum + value * value, 0) + 0.5 / cost)
  const order = vectors.map((_, at) => at)
  const draw = dice(17)
  for (let round = 0; round < roundsAtMost; round += 1) {
    shuffle(order, draw)
    let moved = 0
    for (const at of order) {
      const side = isOwn(at) ? 1 : -1
      const vector = vectors[at]
      const share = shares[at] ?? 0
      if (!vector) continue
      const slope = side * scoreOn(line, vector) - 1 + (0.5 / cost) * share
      const next = Math.max(0, share - slope / (lengths[at] ?? 1))
      if (next === share) continue
      moved = Math.max(moved, Math.abs(next - share))
      shares[at] = next
      push(line, vector, (next - share) * side)
    }
    if (moved < settled) break
  }
  return line
}

export function scoreOn(line: Line, { ids, values }: Vector): number {
  let score = line[buckets] ?? 0
  for (let at = 0; at < ids.length; at += 1) score += (line[ids[at] ?? 0] ?? 0) * (values[at] ?? 0)
  return score
}

function push(line: Line, { ids, values }: Vector, by: number): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0
    line[id] = (line[id] ?? 0) + by * (values[at] ?? 0)
  }
  line[buckets] = (line[buckets] ?? 0) + by
}

/** The same throws each time: a model made again from the same matters is the same model. */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

export function shuffle(order: number[], draw: (sides: number) => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = draw(last + 1)
    const kept = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = kept
  }
}
