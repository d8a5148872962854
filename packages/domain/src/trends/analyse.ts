import { type Compared, compareSeason } from './compare-season.ts'
import { findHotSpots, type Scanned, studyDays } from './find-hot-spots.ts'
import { findNewWords, type NewWord } from './find-new-words.ts'
import { listReturning, type Returning } from './list-returning.ts'
import { daysUntil, type TrendCase } from './trend-case.ts'

/** One kind over the weeks that were studied, the newest last; compared with nothing where there is no past. */
export type KindOfMatter = {
  readonly categoryId: string
  readonly weeks: readonly number[]
  readonly compared?: Compared
}

export type Trends = Scanned & {
  readonly kindsOver: readonly KindOfMatter[]
  /** With the same weeks of so many earlier years, or with so many times four weeks before. */
  readonly against: { readonly what: 'years' | 'weeks'; readonly spans: number }
  readonly words: readonly NewWord[]
  readonly returning: readonly Returning[]
}

export type TrendInput = {
  /** Of the days that are studied. */
  readonly cases: readonly TrendCase[]
  /** How many there were of each kind in the same four weeks of earlier years together, and of how many years. */
  readonly earlier: {
    readonly years: number
    readonly byKind: readonly (readonly [categoryId: string, cases: number])[]
  }
  /** Since when there is anything. */
  readonly since: string
  readonly until: string
  readonly seed: string
}

const nowDays = 28
const weeks = studyDays / 7
const spansAtMost = 3

/** All there is to say about an area at the end of a day. */
export function analyse({ cases, earlier, since, until, seed }: TrendInput): Trends {
  const recent = cases.filter(({ at }) => daysUntil(at, until) < nowDays)
  const past = cases.filter(({ at }) => daysUntil(at, until) >= nowDays)
  const against = againstOf(earlier.years, since, until)
  const before = new Map(earlier.byKind)
  const kinds = [...Map.groupBy(cases, ({ categoryId }) => categoryId)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )
  return {
    ...findHotSpots(cases, { until, seed }),
    against,
    kindsOver: kinds.map(([categoryId, of]) => {
      const ages = of.map(({ at }) => daysUntil(at, until))
      const now = ages.filter((age) => age < nowDays).length
      const earlierWeeks = ages.filter((age) => age >= nowDays && age < nowDays * (1 + against.spans)).length
      const was = against.what === 'years' ? (before.get(categoryId) ?? 0) : earlierWeeks
      const compared = against.spans === 0 ? undefined : compareSeason(now, was, against.spans)
      return { categoryId, weeks: weeksOf(ages), ...(compared ? { compared } : {}) }
    }),
    words: past.length < recent.length ? [] : findNewWords(recent, past),
    returning: listReturning(cases, { from: new Date(Date.parse(until) - nowDays * 86_400_000).toISOString(), until }),
  }
}

function againstOf(years: number, since: string, until: string): Trends['against'] {
  if (years > 0) return { what: 'years', spans: years }
  const whole = Math.floor(daysUntil(since, until) / nowDays) - 1
  return { what: 'weeks', spans: Math.max(0, Math.min(spansAtMost, whole)) }
}

function weeksOf(ages: readonly number[]): number[] {
  const counts = Array.from({ length: weeks }, () => 0)
  for (const age of ages) {
    const week = weeks - 1 - Math.floor(age / 7)
    counts[week] = (counts[week] ?? 0) + 1
  }
  return counts
}
