import { metresBetween, type Position } from './metres-between.ts'
import { type Look, photoLikeness } from './photo-likeness.ts'
import { textLikeness } from './text-likeness.ts'

/** A matter as far as it is known for comparing. */
export type Comparable = {
  readonly text: string
  readonly categoryId?: string | undefined
  readonly position: Position
  readonly accuracyMetres?: number | undefined
  readonly at: string
  readonly looks: readonly Look[]
}

/** How far and how long ago matters of its kind may lie to be the same. */
export type Reach = { readonly metres: number; readonly days: number }

export type Likeness = 'likely' | 'possible' | 'near'
export type SimilarReason = 'samePlace' | 'sameCategory' | 'sameWords' | 'samePhoto'

export type Rated = {
  readonly likeness: Likeness
  readonly score: number
  readonly metres: number
  readonly because: readonly SimilarReason[]
}

const likelyFrom = 0.65
const possibleFrom = 0.4
/** A position is at most so inexact for our purpose, whatever the phone says. */
const accuracyAtMost = 100

/** How likely an earlier matter is the same; undefined where it lies too far away. */
export function rateLikeness(matter: Comparable, earlier: Comparable, reach: Reach): Rated | undefined {
  const metres = metresBetween(matter.position, earlier.position)
  const inexact = Math.min(accuracyAtMost, Math.max(matter.accuracyMetres ?? 0, earlier.accuracyMetres ?? 0))
  const apart = Math.max(0, metres - inexact)
  if (apart > 2 * reach.metres) return undefined
  const close = Math.exp(-0.7 * (apart / reach.metres) ** 2)
  const words = textLikeness(matter.text, earlier.text)
  const photo = photoLikeness(matter.looks, earlier.looks)
  const category = sameCategory(matter.categoryId, earlier.categoryId)
  const recent = recency(matter.at, earlier.at, reach.days)
  const sum = -3.7 + 2.2 * close + 6 * words + 1.2 * category + 3.5 * photo - 1.5 * (1 - recent)
  const score = 1 / (1 + Math.exp(-sum))
  return {
    likeness: score >= likelyFrom ? 'likely' : score >= possibleFrom ? 'possible' : 'near',
    score,
    metres: Math.round(metres),
    because: [
      ...(apart <= reach.metres / 2 ? (['samePlace'] as const) : []),
      ...(category === 1 ? (['sameCategory'] as const) : []),
      ...(words >= 0.3 ? (['sameWords'] as const) : []),
      ...(photo >= 0.5 ? (['samePhoto'] as const) : []),
    ],
  }
}

/** Likelier ones first; those only near by how near they are. */
export function likelierFirst(one: Rated, other: Rated): number {
  if (one.likeness === 'near' && other.likeness === 'near') return one.metres - other.metres
  return other.score - one.score
}

function sameCategory(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined || one === 'unclear' || other === 'unclear') return 0
  return one === other ? 1 : -1
}

const day = 86_400_000

function recency(at: string, earlier: string, days: number): number {
  const age = Math.abs(Date.parse(at) - Date.parse(earlier)) / day
  return age <= days ? 1 : days / age
}
