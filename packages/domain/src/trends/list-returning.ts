import { daysUntil, type TrendCase } from './trend-case.ts'

/** A kind of matter that comes back in one grid. */
export type Returning = {
  readonly categoryId: string
  readonly areaCode: string
  readonly weeks: number
  readonly incidentIds: readonly string[]
}

const weeksLooked = 13
const weeksFrom = 3
const casesFrom = 5
const most = 8

/** By place and kind, in the order of places; where there are many, those that came in the most weeks. */
export function listReturning(
  cases: readonly TrendCase[],
  { from, until }: { readonly from: string; readonly until: string },
): Returning[] {
  const looked = cases.filter(
    ({ at, categoryId }) => at < until && weekOf(at, until) < weeksLooked && categoryId !== '',
  )
  const groups = Map.groupBy(looked, ({ areaCode, categoryId }) => `${areaCode} ${categoryId}`)
  return [...groups.values()]
    .filter((group) => group.length >= casesFrom && group.some(({ at }) => at >= from))
    .flatMap((group) => {
      const [first] = group
      const weeks = new Set(group.map(({ at }) => weekOf(at, until))).size
      if (!first || weeks < weeksFrom) return []
      const { areaCode, categoryId } = first
      return [{ areaCode, categoryId, weeks, incidentIds: group.map(({ id }) => id) }]
    })
    .toSorted((one, other) => other.weeks - one.weeks)
    .slice(0, most)
    .toSorted((one, other) => (`${one.areaCode} ${one.categoryId}` < `${other.areaCode} ${other.categoryId}` ? -1 : 1))
}

function weekOf(at: string, until: string): number {
  return Math.floor(daysUntil(at, until) / 7)
}
