import { endYear, firstYear, minutesOf } from './calendar.ts'
import { dayOf, dayOfDate, startOfDay } from './city-day.ts'
import type { DayPlan } from './plan-days.ts'

const minute = 60_000
const second = 1000
const firstDay = dayOfDate(`${firstYear}-01-01`)
const endDay = dayOfDate(`${endYear}-01-01`)

/** A calendar as running sums, so that each question costs a look-up or a binary search. Instants are milliseconds. */
export type WorkingTime = {
  /** Working milliseconds from a fixed beginning until the instant. */
  readonly until: (at: number) => number
  /** The earliest instant until which so much was worked: the end of business, not the next opening. */
  readonly at: (worked: number) => number
  readonly isWorkingDay: (day: number) => boolean
  /** The n-th working day after this one. */
  readonly nthDayAfter: (day: number, nth: number) => number
  readonly nthDayBefore: (day: number, nth: number) => number
  readonly opensAt: (day: number) => number
  /** A day that closes at 24:00 ends with its last second, so that its deadline bears its date. */
  readonly closesAt: (day: number) => number
}

/** In minutes of the day, flat: from, to, from, to … */
type Worked = { readonly edges: readonly number[]; readonly minutes: number }

type Sums = {
  /** For each day how many working days lie before it. */
  readonly ordinals: Int32Array
  readonly days: Int32Array
  readonly hours: readonly Worked[]
  /** For each working day the minutes worked before it. */
  readonly minutes: Int32Array
}

export function sumWorkingTime(plan: (day: number) => DayPlan): WorkingTime {
  const sums = addUp(plan)
  const { ordinals, days } = sums
  const last = days.length - 1
  const ordinal = (day: number) => ordinals[clamp(day - firstDay, ordinals.length - 1)] ?? 0
  const dayAt = (nth: number) => days[clamp(nth, last)] ?? 0
  const hoursOf = (day: number) => sums.hours[clamp(ordinal(day), last)]?.edges ?? []
  return {
    until: (at) => workedUntil(sums, at),
    at: (worked) => instantOf(sums, worked),
    isWorkingDay: (day) => days[ordinal(day)] === day,
    nthDayAfter: (day, nth) => dayAt(ordinal(day + 1) + nth - 1),
    nthDayBefore: (day, nth) => dayAt(ordinal(day) - nth),
    opensAt: (day) => startOfDay(day) + (hoursOf(day)[0] ?? 0) * minute,
    closesAt: (day) => startOfDay(day) + Math.min((hoursOf(day).at(-1) ?? 0) * minute, 1440 * minute - second),
  }
}

function addUp(plan: (day: number) => DayPlan): Sums {
  const ordinals = new Int32Array(endDay - firstDay + 1)
  const days: number[] = []
  const hours: Worked[] = []
  const minutes: number[] = []
  const known = new Map<DayPlan['openings'], Worked>()
  let total = 0
  for (let day = firstDay; day < endDay; day++) {
    ordinals[day - firstDay] = days.length
    const { openings } = plan(day)
    if (openings.length === 0) continue
    const worked = known.get(openings) ?? flatten(openings)
    known.set(openings, worked)
    days.push(day)
    hours.push(worked)
    minutes.push(total)
    total += worked.minutes
  }
  ordinals[endDay - firstDay] = days.length
  if (days.length === 0) throw new RangeError('a calendar without any working day')
  return { ordinals, days: Int32Array.from(days), hours, minutes: Int32Array.from(minutes) }
}

function flatten(openings: DayPlan['openings']): Worked {
  const edges = openings.flatMap(({ from, to }) => [minutesOf(from), minutesOf(to)])
  return { edges, minutes: edges.reduce((sum, edge, index) => sum + (index % 2 === 0 ? -edge : edge), 0) }
}

function workedUntil({ ordinals, days, hours, minutes }: Sums, at: number): number {
  const day = dayOf(at)
  const ordinal = ordinals[clamp(day - firstDay, ordinals.length - 1)] ?? 0
  const today = hours[ordinal]
  if (!today) return ((minutes.at(-1) ?? 0) + (hours.at(-1)?.minutes ?? 0)) * minute
  const before = (minutes[ordinal] ?? 0) * minute
  if (days[ordinal] !== day) return before
  const since = at - startOfDay(day)
  let worked = 0
  for (let edge = 0; edge < today.edges.length; edge += 2) {
    const from = (today.edges[edge] ?? 0) * minute
    const to = (today.edges[edge + 1] ?? 0) * minute
    if (since > from) worked += Math.min(since, to) - from
  }
  return before + worked
}

function instantOf({ days, hours, minutes }: Sums, worked: number): number {
  const index = findLast(minutes, worked)
  let left = worked - (minutes[index] ?? 0) * minute
  const start = startOfDay(days[index] ?? 0)
  const edges = hours[index]?.edges ?? []
  for (let edge = 0; edge < edges.length; edge += 2) {
    const from = (edges[edge] ?? 0) * minute
    const length = (edges[edge + 1] ?? 0) * minute - from
    if (left <= length) return start + from + left
    left -= length
  }
  return start + (edges.at(-1) ?? 0) * minute
}

/** The last working day before which less than this was worked. */
function findLast(minutes: Int32Array, worked: number): number {
  let low = 0
  let high = minutes.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((minutes[middle] ?? 0) * minute < worked) low = middle
    else high = middle - 1
  }
  return low
}

function clamp(index: number, last: number): number {
  return Math.min(Math.max(index, 0), last)
}
