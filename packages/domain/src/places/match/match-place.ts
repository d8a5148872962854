import { findCodeAt, isWithin, type Position } from '../../areas/index.ts'
import type { Entry, PlaceIndex } from '../index/place-index.ts'
import type { Place } from '../place.ts'
import type { Numbers } from '../text/numbers.ts'
import { detailOf } from './detail-of.ts'
import { listReadings } from './list-readings.ts'
import { countBorne } from './numbers-cost.ts'
import type { Reading } from './weigh.ts'

export type Question = {
  readonly text: string
  /** Spoken words may be written with any characters of that sound; typed ones were looked at. */
  readonly isSpoken: boolean
  readonly context?: Context
}

/** Where the person asking is at home, and stands. It orders equal answers and never decides between them. */
export type Context = { readonly areaCode?: string; readonly position?: Position }

/** `detail` is what was said beyond the place: 3号楼2单元. */
export type PlaceMatch =
  | { readonly kind: 'one'; readonly place: Place; readonly detail: string }
  | { readonly kind: 'choose'; readonly places: readonly Place[]; readonly detail: string }
  | { readonly kind: 'none' }

/** In hundredths of a syllable. */
const surely = 30
export const perhaps = 75
const margin = { spoken: 25, typed: 5 } as const

const choicesAtMost = 8

export function matchPlace(index: PlaceIndex, { text, isSpoken, context }: Question): PlaceMatch {
  const { readings, phrase } = listReadings(index, text)
  const [best] = readings
  if (!best || best.cost > perhaps) return { kind: 'none' }
  const apart = isSpoken || best.cost > margin.typed ? margin.spoken : margin.typed
  const rivals = readings.filter(
    (one) => one.cost <= Math.min(perhaps, best.cost + apart) && !isAround(index, one, { best, said: phrase.numbers }),
  )
  const places = inOrder(index, rivals, context).slice(0, choicesAtMost)
  const [place] = places
  if (place && rivals.length === 1 && best.cost <= surely)
    return { kind: 'one', place, detail: detailOf(phrase.numbers, index.entries[best.entry]?.numbers ?? {}) }
  return { kind: 'choose', places, detail: detailOf(phrase.numbers, {}) }
}

/**
 * Whether a reading is only where the best one was said to lie: the street in 蓝田街道毅阳社区, the village in
 * 上坂村12号 where that house is known, the estate where its third building is.
 */
export function isAround({ entries }: PlaceIndex, { entry, mention }: Reading, { best, said }: Best): boolean {
  const [its, meant] = [entries[entry], entries[best.entry]]
  if (!its || !meant || its === meant) return false
  const isExact = countBorne(meant, said) > countBorne(its, said)
  if (its.place.kind !== 'area') return isExact && meant.place.areaCode.startsWith(findCommunity(its))
  const isApart = mention.end <= best.mention.start || mention.start >= best.mention.end
  return meant.above.includes(its.place.areaCode) && (isApart || isExact)
}

/** Or the larger area that a road runs through. */
function findCommunity({ place }: Entry): string {
  return findCodeAt(place.areaCode, 'community') ?? place.areaCode
}

type Best = { readonly best: Reading; readonly said: Numbers }

/** By how well they were heard, in steps that leave room for what is nearer. */
function inOrder({ entries }: PlaceIndex, readings: readonly Reading[], context: Context | undefined): Place[] {
  return readings
    .map(({ entry, cost }) => ({ place: entries[entry]?.place, step: Math.round(cost / 5) }))
    .flatMap(({ place, step }) => (place ? [{ place, step, away: awayFrom(place, context) }] : []))
    .sort((one, other) => one.step - other.step || one.away - other.away)
    .map(({ place }) => place)
}

/** Smaller is nearer: shared area first, then degrees. */
function awayFrom({ areaCode, position }: Place, context: Context | undefined): number {
  if (!context) return 0
  const home = context.areaCode
  const shared = home === undefined ? 0 : sharedDigits(areaCode, home) + (isWithin(areaCode, home) ? 1 : 0)
  const here = context.position
  const degrees = here && position ? Math.hypot(here[0] - position[0], here[1] - position[1]) : 1
  return Math.min(1, degrees) - shared
}

function sharedDigits(one: string, other: string): number {
  let digits = 0
  while (digits < one.length && one[digits] === other[digits]) digits += 1
  return digits
}
