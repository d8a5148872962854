import { metresBetween } from '../similar/index.ts'
import { diceOf } from './dice.ts'
import { layCells, neighboursOf } from './lay-cells.ts'
import { type Cylinder, type Field, scan, scanShuffled } from './scan.ts'
import { daysUntil, type TrendCase } from './trend-case.ts'

export type HotSpot = {
  /** Undefined where all kinds are taken together. */
  readonly categoryId?: string
  readonly longitude: number
  readonly latitude: number
  readonly radiusMetres: number
  readonly days: number
  readonly cases: number
  readonly expected: number
  /** How often chance alone gives as much. */
  readonly p: number
  readonly incidentIds: readonly string[]
}

export type Scanned = {
  readonly hotSpots: readonly HotSpot[]
  /** Kinds that were looked through, all together being one of them. */
  readonly kinds: number
  /** What each had to be below. */
  readonly level: number
  readonly times: number
}

type Asked = { readonly until: string; readonly seed: string; readonly times?: number }

export const studyDays = 182
const windowDays = [1, 2, 3, 5, 7, 10, 14, 21, 28]
const kindFrom = 20
const farthestMetres = 1000
const levelOfAll = 0.05
const usualTimes = 999

/** Kinds with enough matters each on its own, and all kinds together; in the order of kinds, then from north to south. */
export function findHotSpots(cases: readonly TrendCase[], { until, seed, times = usualTimes }: Asked): Scanned {
  const studied = cases.filter(({ at }) => at < until && daysUntil(at, until) < studyDays)
  const kinds = [...Map.groupBy(studied, ({ categoryId }) => categoryId)]
    .filter(([, of]) => of.length >= kindFrom)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  const level = levelOfAll / (kinds.length + 1)
  const looked = { until, times, level }
  const found = [
    ...scanOne(studied, { ...looked, seed }),
    ...kinds.flatMap(([categoryId, of]) =>
      scanOne(of, { ...looked, seed: `${seed} ${categoryId}` }).map((spot) => ({ categoryId, ...spot })),
    ),
  ]
  return { hotSpots: found, kinds: kinds.length + 1, level, times }
}

type Looked = { readonly until: string; readonly seed: string; readonly times: number; readonly level: number }

function scanOne(cases: readonly TrendCase[], { until, seed, times, level }: Looked): HotSpot[] {
  const dayOf = Int32Array.from(cases, ({ at }) => daysUntil(at, until))
  const span = dayOf.reduce((most, one) => Math.max(most, one), 0) + 1
  const windows = windowDays.filter((days) => days * 2 <= span)
  if (cases.length < kindFrom || windows.length === 0) return []
  const cells = layCells(cases)
  const field = { neighbours: neighboursOf(cells, farthestMetres), cellOf: cells.cellOf, windows }
  const likeliest = apart(field, scan(field, dayOf))
  if (likeliest.length === 0) return []
  const chance = scanShuffled(field, dayOf, { times, dice: diceOf(seed) })
  return likeliest
    .flatMap((cylinder): HotSpot[] => {
      const p = (1 + chance.filter((one) => one >= cylinder.likelihood).length) / (1 + times)
      if (p > level) return []
      const inside = cellsIn(field, cylinder)
      const held = cases.filter((_, at) => inside.has(cells.cellOf[at] ?? -1) && (dayOf[at] ?? 0) < cylinder.days)
      const { days, expected } = cylinder
      return [{ ...around(held), days, cases: held.length, expected, p, incidentIds: held.map(({ id }) => id) }]
    })
    .toSorted((one, other) => other.latitude - one.latitude)
}

/** The likeliest, then the likeliest of those that share no ground with it, and so on. */
function apart(field: Field, cylinders: readonly Cylinder[]): Cylinder[] {
  const taken = new Set<number>()
  return cylinders
    .toSorted((one, other) => other.likelihood - one.likelihood)
    .filter((cylinder) => {
      const inside = cellsIn(field, cylinder)
      if ([...inside].some((cell) => taken.has(cell))) return false
      for (const cell of inside) taken.add(cell)
      return true
    })
}

function cellsIn({ neighbours }: Field, { centre, reach }: Cylinder): Set<number> {
  return new Set(neighbours[centre]?.subarray(0, reach))
}

/** The circle around the matters themselves, never so small that it shows a door. */
function around(held: readonly TrendCase[]): Pick<HotSpot, 'longitude' | 'latitude' | 'radiusMetres'> {
  const middle = {
    longitude: held.reduce((sum, { longitude }) => sum + longitude, 0) / held.length,
    latitude: held.reduce((sum, { latitude }) => sum + latitude, 0) / held.length,
  }
  const farthest = held.reduce((most, one) => Math.max(most, metresBetween(middle, one)), 0)
  return { ...middle, radiusMetres: Math.max(100, Math.ceil(farthest / 50) * 50) }
}
