import { dayOf } from './city-day.ts'
import type { Limit } from './limit.ts'
import type { WorkingTime } from './working-time.ts'

const hour = 3_600_000

/** Until when something begun at an instant must be done; milliseconds. Civil Code, art. 201 to 203. */
export function dueAfter(time: WorkingTime, { amount, unit }: Limit, startedAt: number): number {
  switch (unit) {
    case 'hours':
      return startedAt + amount * hour
    case 'workingHours':
      return time.at(time.until(startedAt) + amount * hour)
    case 'workingDays':
      return time.closesAt(time.nthDayAfter(dayOf(startedAt), amount))
    case 'calendarDays':
      return time.closesAt(time.nthDayAfter(dayOf(startedAt) + amount - 1, 1))
  }
}

/** The mirror of it, for reminders: days before something are reminded of when business opens. */
export function startBefore(time: WorkingTime, { amount, unit }: Limit, dueAt: number): number {
  switch (unit) {
    case 'hours':
      return dueAt - amount * hour
    case 'workingHours':
      return time.at(time.until(dueAt) - amount * hour)
    case 'workingDays':
      return time.opensAt(time.nthDayBefore(dayOf(dueAt), amount))
    case 'calendarDays':
      return time.opensAt(time.nthDayBefore(dayOf(dueAt) - amount + 1, 1))
  }
}

export type Stretch = { readonly from: number; readonly to: number }

/**
 * A pause takes from a deadline in working time what working time it held, and from any other the time that passed;
 * a period in calendar days still never ends on a day off.
 */
export function pausedDue(time: WorkingTime, due: { readonly at: number; readonly limit?: Limit }, pause: Stretch) {
  if (isWorking(due.limit)) {
    const worked = time.until(pause.to) - time.until(pause.from)
    return worked > 0 ? time.at(time.until(due.at) + worked) : due.at
  }
  const at = due.at + Math.max(0, pause.to - pause.from)
  if (due.limit?.unit !== 'calendarDays' || time.isWorkingDay(dayOf(at))) return at
  return time.closesAt(time.nthDayAfter(dayOf(at), 1))
}

/** When a quarter of the time is left; of working time unless the limit is in plain hours. Pauses do not stretch it. */
export function nearAt(
  time: WorkingTime,
  due: { readonly at: number; readonly limit?: Limit },
  startedAt: number,
): number {
  const { limit, at } = due
  if (limit?.unit === 'hours') return at - (limit.amount * hour) / 4
  if (!limit) return Math.round(at - Math.max(0, at - startedAt) / 4)
  const whole = time.until(dueAfter(time, limit, startedAt)) - time.until(startedAt)
  return Math.round(time.at(time.until(at) - whole / 4))
}

function isWorking(limit: Limit | undefined): boolean {
  return limit?.unit === 'workingHours' || limit?.unit === 'workingDays'
}
