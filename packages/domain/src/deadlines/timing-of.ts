import { type AreaCalendar, type CalendarContent, defaultCalendar, findCalendar, type HolidayYear } from './calendar.ts'
import { dateOfDay } from './city-day.ts'
import { dueAfter, nearAt, pausedDue } from './due.ts'
import { type CategoryEscalation, listSteps, type Reminder, type RunningClock, remindersOf } from './escalation.ts'
import type { Limit, Term } from './limit.ts'
import { type CategoryLimits, clockNames, findLimit, listMilestones } from './limit-rules.ts'
import { type DayPlan, planDays } from './plan-days.ts'
import type { Limits, Timed, Timing } from './timing.ts'
import { sumWorkingTime, type WorkingTime } from './working-time.ts'

/** Everything that the passing of time depends on, as it is set at one moment. */
export type DeadlineSettings = {
  readonly holidays: readonly HolidayYear[]
  readonly calendars: readonly AreaCalendar[]
  readonly limits: readonly CategoryLimits[]
  readonly escalation: readonly CategoryEscalation[]
}

/** A `Timing` that also knows whom to remind when, and can show its calendars. */
export type FullTiming = Timing & {
  readonly remindersFor: (timed: Timed, clock: RunningClock) => Reminder[]
  /** Working milliseconds between two instants; negative where the second is earlier. */
  readonly workedBetween: (from: string, to: string, areaCode: string) => number
  /** The days from one day of the city on, as the calendar of an area has them. */
  readonly listDays: (areaCode: string, firstDay: number, count: number) => PlannedDay[]
}

/** A day as a calendar has it, with why. */
export type PlannedDay = DayPlan & { readonly date: string }

type Book = { readonly time: WorkingTime; readonly plan: (day: number) => DayPlan }

export function timingOf(settings: DeadlineSettings): FullTiming {
  const bookOf = bookFinder(settings)
  const timeOf = (areaCode: string) => bookOf(areaCode).time
  const limitsOf = limitsFinder(settings.limits)
  return {
    limitsFor: (timed, at) => startLimits(limitsOf(timed), timeOf(timed.areaCode), Date.parse(at)),
    afterPause: (term, pause, areaCode) => toIso(afterPause(timeOf(areaCode), term, pause)),
    again: (term, clock, areaCode) => again(timeOf(areaCode), term, clock),
    warnAt: (term, startedAt, areaCode) => toIso(nearAt(timeOf(areaCode), toDue(term), Date.parse(startedAt))),
    remindersFor: (timed, clock) =>
      remindersOf(timeOf(timed.areaCode), clock, listSteps(settings.escalation, timed, clock.kind)),
    workedBetween: (from, to, areaCode) => {
      const time = timeOf(areaCode)
      return time.until(Date.parse(to)) - time.until(Date.parse(from))
    },
    listDays: (areaCode, firstDay, count) => {
      const { plan } = bookOf(areaCode)
      return Array.from({ length: count }, (_, index) => ({
        date: dateOfDay(firstDay + index),
        ...plan(firstDay + index),
      }))
    },
  }
}

/** Each calendar is added up once, when first asked for. */
function bookFinder({ calendars, holidays }: DeadlineSettings): (areaCode: string) => Book {
  const books = new Map<CalendarContent, Book>()
  const found = new Map<string, Book>()
  return (areaCode) => {
    const known = found.get(areaCode)
    if (known) return known
    const calendar = findCalendar(calendars, areaCode) ?? defaultCalendar
    const book = books.get(calendar) ?? openBook(calendar, holidays)
    books.set(calendar, book)
    found.set(areaCode, book)
    return book
  }
}

function openBook(calendar: CalendarContent, holidays: readonly HolidayYear[]): Book {
  const plan = planDays(calendar, holidays)
  return { plan, time: sumWorkingTime(plan) }
}

type Chosen = {
  readonly limits: readonly (readonly [(typeof clockNames)[number], Limit])[]
  readonly milestones: readonly { readonly id: string; readonly name: string; readonly limit: Limit }[]
}

/** Which limits hold depends on three words only, and is looked up once for each combination. */
function limitsFinder(tables: readonly CategoryLimits[]): (timed: Timed) => Chosen {
  const known = new Map<string, Chosen>()
  return (timed) => {
    const key = `${timed.categoryId ?? ''} ${timed.urgent} ${timed.level}`
    const chosen = known.get(key) ?? {
      limits: clockNames.flatMap((clock) => {
        const limit = findLimit(tables, timed, clock)
        return limit ? [[clock, limit] as const] : []
      }),
      milestones: listMilestones(tables, timed),
    }
    known.set(key, chosen)
    return chosen
  }
}

function startLimits({ limits, milestones }: Chosen, time: WorkingTime, at: number): Limits {
  const term = (limit: Limit): Term => ({ dueAt: toIso(dueAfter(time, limit, at)), limit })
  return {
    ...Object.fromEntries(limits.map(([clock, limit]) => [clock, term(limit)])),
    milestones: milestones.map(({ id, name, limit }) => ({ id, name, ...term(limit) })),
  }
}

function again(time: WorkingTime, term: Term, { startedAt, pauses }: Parameters<Timing['again']>[1]): string {
  const { limit } = term
  if (!limit) return term.dueAt
  const first: Term = { limit, dueAt: toIso(dueAfter(time, limit, Date.parse(startedAt))) }
  return pauses.reduce((so, pause) => ({ limit, dueAt: toIso(afterPause(time, so, pause)) }), first).dueAt
}

function afterPause(time: WorkingTime, term: Term, { from, to }: Parameters<Timing['afterPause']>[1]): number {
  return pausedDue(time, toDue(term), { from: Date.parse(from), to: Date.parse(to) })
}

function toDue({ dueAt, limit }: Term) {
  return { at: Date.parse(dueAt), ...(limit ? { limit } : {}) }
}

function toIso(at: number): string {
  return new Date(at).toISOString()
}
