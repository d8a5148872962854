import { Refusal } from '../refusal.ts'
import { type CalendarContent, minutesOf, type Opening } from './calendar.ts'
import { isDate } from './city-day.ts'
import type { EscalationContent } from './escalation.ts'
import type { Limit } from './limit.ts'
import type { LimitsContent } from './limit-rules.ts'

/** Refuses hours that overlap or run backwards, days named twice, and a week in which nobody ever works. */
export function checkCalendar({ weekly, exceptions }: CalendarContent): void {
  if (weekly.length !== 7 || weekly.every((openings) => openings.length === 0)) throw invalid('weekly')
  for (const [weekday, openings] of weekly.entries()) checkOpenings(openings, `weekly.${weekday}`)
  for (const [index, { date, openings }] of exceptions.entries()) {
    const isKnown = exceptions.findIndex((one) => one.date === date) !== index
    if (!isDate(date) || isKnown) throw invalid(`exceptions.${index}.date`)
    checkOpenings(openings, `exceptions.${index}.openings`)
  }
}

/** Refuses two rules for the same case, two milestones of one name, and days that are not whole. */
export function checkLimits({ rules, milestones }: LimitsContent): void {
  refuseTwice(
    rules.map(({ clock, urgent, level }) => [clock, urgent, level].join()),
    'rules',
  )
  refuseTwice(
    milestones.map(({ id }) => id),
    'milestones',
  )
  for (const [index, { limit }] of rules.entries()) if (limit) checkLimit(limit, `rules.${index}.limit`)
  for (const [index, { limit }] of milestones.entries()) checkLimit(limit, `milestones.${index}.limit`)
}

export function checkEscalation({ steps }: EscalationContent): void {
  refuseTwice(
    steps.map((step) => JSON.stringify([step.clock, step.urgent, step.when, step.tell])),
    'steps',
  )
  for (const [index, { when }] of steps.entries())
    if (when.side === 'before' || when.side === 'after') checkLimit(when.limit, `steps.${index}.when.limit`)
}

function checkOpenings(openings: readonly Opening[], field: string): void {
  let last = 0
  for (const [index, { from, to }] of openings.entries()) {
    const isTime = [from, to].every((time) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time))
    if (!isTime || minutesOf(from) < last || minutesOf(to) <= minutesOf(from)) throw invalid(`${field}.${index}`)
    last = minutesOf(to)
  }
}

function checkLimit({ amount, unit }: Limit, field: string): void {
  const isDays = unit === 'workingDays' || unit === 'calendarDays'
  if (!(amount > 0) || amount > (isDays ? 3650 : 8760) || (isDays && !Number.isInteger(amount)))
    throw invalid(`${field}.amount`)
}

function refuseTwice(keys: readonly string[], field: string): void {
  const index = keys.findIndex((key, at) => keys.indexOf(key) !== at)
  if (index >= 0) throw invalid(`${field}.${index}`)
}

function invalid(field: string): Refusal {
  return new Refusal('input.invalid', { field: `body.change.content.${field}` })
}
