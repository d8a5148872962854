import { evolve, type Incident, type LoggedEvent, timelinessOf } from '../incidents/index.ts'
import type { IndicatorId } from './definitions.ts'
import { dispatchOf } from './dispatch-of.ts'
import { repeatOf } from './repeats.ts'
import { roundsOf } from './rounds-of.ts'
import { stepTimes } from './step-times.ts'

/** What one matter adds to one figure: one case, at a moment, and whether it is among those that the figure is about. */
export type Contribution = {
  readonly indicator: IndicatorId
  readonly at: string
  readonly hit: boolean
  /** Of a time; 0 otherwise. */
  readonly minutes: number
}

/** What one matter adds, and where; `late` is from when to when it was open past its deadline. */
export type Contributions = {
  readonly areaCode: string
  readonly categoryId: string
  readonly cases: readonly Contribution[]
  readonly late?: { readonly from: string; readonly until?: string }
}

/** From the log, and whether a later one complains of the same: counted anew it is the same. */
export function contributionsOf(log: readonly LoggedEvent[], isRepeated = false): Contributions | undefined {
  const matter = log.reduce<Incident | undefined>(evolve, undefined)
  if (!matter || !isCounted(matter)) return undefined
  return {
    areaCode: matter.place.areaCode,
    categoryId: matter.categoryId ?? '',
    cases: [
      ...inTime(matter),
      ...roundsOf(log),
      ...dispatchOf(log),
      ...stepTimes(matter),
      ...repeatOf(log, isRepeated),
    ],
    ...lateOf(matter),
  }
}

function isCounted({ confidential, stage, closing }: Incident): boolean {
  return !confidential && stage !== 'merged' && closing?.how !== 'withdrawn' && closing?.how !== 'recorded'
}

function inTime(matter: Incident): Contribution[] {
  const { dueAt, solvedAt, closedAt } = timelinessOf(matter)
  if (dueAt === undefined || solvedAt === undefined || closedAt === undefined) return []
  const hit = Date.parse(solvedAt) <= Date.parse(dueAt)
  return [{ indicator: 'solvedInTime', at: closedAt, hit, minutes: 0 }]
}

function lateOf(matter: Incident): Pick<Contributions, 'late'> {
  const { dueAt, solvedAt } = timelinessOf(matter)
  if (dueAt === undefined || (solvedAt !== undefined && Date.parse(solvedAt) <= Date.parse(dueAt))) return {}
  return { late: { from: dueAt, ...(solvedAt === undefined ? {} : { until: solvedAt }) } }
}
