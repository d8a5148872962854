import { dateOfDay, dayOf, dayOfDate, isDate } from '../deadlines/index.ts'
import { nextRunAt, type Schedule } from './next-run.ts'

const mostDays = 366

type Span = { readonly now: string; readonly until: string; readonly validUntil: string }

/** When it happens next; undefined where that would be after its last day, or that of what it is about. */
export function nextUntil(schedule: Schedule, { now, until, validUntil }: Span): string | undefined {
  const at = nextRunAt(schedule, now)
  const on = dateOfDay(dayOf(Date.parse(at)))
  return on <= until && on <= validUntil ? at : undefined
}

/** Whether a schedule may go on until then: nobody gets people's data without an end. */
export function isSpan({ now, until, validUntil }: Span): boolean {
  const today = dayOf(Date.parse(now))
  if (!isDate(until) || until > validUntil) return false
  return dayOfDate(until) >= today && dayOfDate(until) - today <= mostDays
}
