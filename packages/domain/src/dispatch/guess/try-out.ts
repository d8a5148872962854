import { type Example, learn } from './learn.ts'
import { judge, type Likely, type Model } from './model.ts'
import { type Quality, qualityOf } from './quality.ts'

/** A matter whose label people settled, and when it was reported. */
export type Settled = Example & { readonly at: string }

/** From fewer matters nothing is learned that words do not say better. */
export const examplesNeeded = 200

export type TriedOut = {
  readonly model: Model
  readonly quality: Quality
  readonly before: Quality
  readonly better: boolean
}

const heldBack = 0.2
const heldAtMost = 5000
/** Fewer right by less than this share is chance. */
const worthwhile = 0.01
const honest = 0.1

/**
 * Learns from all but the newest matters and is judged by those, beside whatever was in use before; then learns from
 * all. A model is better if it is right more often and means what it says about its confidence.
 */
export function tryOut(settled: readonly Settled[], before: (text: string, at: string) => readonly Likely[]): TriedOut {
  const ordered = [...settled].sort((one, other) => (one.at < other.at ? -1 : 1))
  const held = ordered.slice(-Math.min(heldAtMost, Math.ceil(ordered.length * heldBack)))
  const trial = learn(ordered.slice(0, ordered.length - held.length))
  const quality = qualityOf(held.map(({ text, label }) => ({ label, guesses: judge(trial, text) })))
  const earlier = qualityOf(held.map(({ text, label, at }) => ({ label, guesses: before(text, at) })))
  const better = quality.top1 >= earlier.top1 + worthwhile && quality.calibrationError <= honest
  return { model: learn(ordered), quality, before: earlier, better }
}
