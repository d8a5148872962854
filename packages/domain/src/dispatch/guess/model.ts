import { type Line, scoreOn } from './draw-line.ts'
import { buckets, type Counts, featuresOf } from './features.ts'
import { soften } from './soften.ts'
import { type Rarity, toVector } from './vectors.ts'

/** What was learned, small enough to be kept and sent: a byte for each weight. */
export type Model = {
  readonly labels: readonly string[]
  readonly temperature: number
  readonly rarity: Rarity
  /** Where the weights of a used feature stand; -1 where it is not used. */
  readonly rowOf: Int32Array
  /** Row after row, a weight for each label, in units of that label's step. */
  readonly weights: Int8Array
  readonly steps: readonly number[]
  readonly bases: readonly number[]
}

export type Likely = { readonly label: string; readonly confidence: number }

/** Every label with how likely it is, likeliest first; nothing for a text of which too little is known. */
export function judge(model: Model, text: string): Likely[] {
  const counts = featuresOf(text)
  const { ids, values } = toVector(counts, model.rarity)
  if (ids.length < knownAtLeast) return []
  const shares = soften(scoresIn(model, ids, values), model.temperature)
  const trust = Math.min(1, knownShare(counts, model) / familiarFrom)
  return model.labels
    .map((label, at) => ({ label, confidence: trust * (shares[at] ?? 0) + (1 - trust) / model.labels.length }))
    .sort((one, other) => other.confidence - one.confidence)
}

/** A word or two: each has its characters, their pair and perhaps a group. */
const knownAtLeast = 4

/** Where less of a text is known than this, it is about something else, and confidence falls with what is known. */
const familiarFrom = 0.3

/** The share of a text's pairs of characters that were seen before. */
function knownShare([, pairs = new Map()]: Counts, { rarity }: Model): number {
  const known = [...pairs.keys()].filter((pair) => (rarity[pair] ?? 0) > 0)
  return pairs.size === 0 ? 0 : known.length / pairs.size
}

function scoresIn({ labels, rowOf, weights, steps, bases }: Model, ids: Int32Array, values: Float32Array): number[] {
  const sums = new Float64Array(labels.length)
  for (let at = 0; at < ids.length; at += 1) {
    const from = (rowOf[ids[at] ?? 0] ?? -1) * labels.length
    if (from < 0) continue
    for (let label = 0; label < labels.length; label += 1)
      sums[label] = (sums[label] ?? 0) + (weights[from + label] ?? 0) * (values[at] ?? 0)
  }
  return labels.map((_, label) => (bases[label] ?? 0) + (sums[label] ?? 0) * (steps[label] ?? 0))
}

export type Learned = {
  readonly labels: readonly string[]
  readonly lines: readonly Line[]
  readonly rarity: Rarity
  readonly temperature: number
}

/** Rounds every weight to one of 255 steps. */
export function toModel({ labels, lines, rarity, temperature }: Learned): Model {
  const rowOf = numberRows(rarity)
  const used = [...rarity.keys()].filter((bucket) => (rowOf[bucket] ?? -1) >= 0)
  const steps = lines.map((line) => used.reduce((most, bucket) => Math.max(most, Math.abs(line[bucket] ?? 0)), 0) / 127)
  const weights = new Int8Array(used.length * labels.length)
  for (const [row, bucket] of used.entries())
    for (const [label, line] of lines.entries())
      weights[row * labels.length + label] = Math.round((line[bucket] ?? 0) / (steps[label] || 1))
  return { labels, temperature, rarity, rowOf, weights, steps, bases: lines.map((line) => line[buckets] ?? 0) }
}

export function numberRows(rarity: Rarity): Int32Array {
  const rowOf = new Int32Array(buckets).fill(-1)
  let rows = 0
  for (const [bucket, rare] of rarity.entries()) {
    if (rare === 0) continue
    rowOf[bucket] = rows
    rows += 1
  }
  return rowOf
}

/** Scores before rounding, for measuring on what was held back. */
export function scoresBy({ lines, rarity }: Pick<Learned, 'lines' | 'rarity'>, counts: ReturnType<typeof featuresOf>) {
  const vector = toVector(counts, rarity)
  return lines.map((line) => scoreOn(line, vector))
}
