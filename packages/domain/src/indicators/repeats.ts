import { evolve, type Incident, type LoggedEvent } from '../incidents/index.ts'
import { metresBetween } from '../similar/index.ts'
import type { Contribution } from './contributions-of.ts'

/** How long after the closing a complaint about the same still counts; how far away, its category says. */
export const repeatedWithinDays = 30

/** What of a matter tells whether another complains of the same again; who complained is not followed. */
export type Trace = {
  readonly categoryId: string
  readonly longitude: number
  readonly latitude: number
  readonly reportedAt: string
  /** Of its first closing, where a complaint after it would be a repeated one. */
  readonly closedAt?: string
  /** Brought by a resident and not taken back. */
  readonly isComplaint: boolean
}

/** Nothing of what is confidential, or of no kind: nobody could say that it is the same. */
export function traceOf(log: readonly LoggedEvent[]): Trace | undefined {
  const matter = log.reduce<Incident | undefined>(evolve, undefined)
  if (!matter || matter.confidential) return undefined
  const { categoryId = '', place, reportedAt, reporters, closing } = matter
  if (categoryId === '' || categoryId === 'unclear') return undefined
  const closedAt = closedFirst(log)
  return {
    categoryId,
    longitude: place.longitude,
    latitude: place.latitude,
    reportedAt,
    ...(closedAt === undefined ? {} : { closedAt }),
    isComplaint: reporters.some(({ kind }) => kind === 'resident') && closing?.how !== 'withdrawn',
  }
}

/** A complaint of the same kind at the same place, after the earlier matter was closed and not long after. */
export function isRepeatOf(later: Trace, earlier: Trace, metres: number): boolean {
  if (!later.isComplaint || earlier.closedAt === undefined || later.categoryId !== earlier.categoryId) return false
  const days = (Date.parse(later.reportedAt) - Date.parse(earlier.closedAt)) / 86_400_000
  return days > 0 && days <= repeatedWithinDays && metresBetween(later, earlier) <= metres
}

/** What the closing of a matter adds: one case, and whether somebody complained of the same again. */
export function repeatOf(log: readonly LoggedEvent[], isRepeated: boolean): Contribution[] {
  const closedAt = traceOf(log)?.closedAt
  return closedAt === undefined ? [] : [{ indicator: 'repeated', at: closedAt, hit: isRepeated, minutes: 0 }]
}

/** Unreasonable demands stand apart, here as elsewhere. */
function closedFirst(log: readonly LoggedEvent[]): string | undefined {
  const place = log.findIndex(({ event }) => event.type === 'Closed')
  const result = log.slice(0, Math.max(0, place)).findLast(({ event }) => event.type === 'Resolved')
  if (result?.event.type !== 'Resolved' || result.event.outcome === 'unreasonable') return undefined
  return log[place]?.at
}
