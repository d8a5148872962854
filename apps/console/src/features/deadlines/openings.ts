import type { CalendarContent, Opening } from './queries.ts'

const time = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/

/** Whether openings are times of day in order, without overlap. */
export function areOpenings(openings: readonly Opening[]): boolean {
  return openings.every(
    ({ from, to }, index) =>
      time.test(from) && time.test(to) && from < to && from >= (openings[index - 1]?.to ?? '00:00'),
  )
}

/** What is typed as 8:00, 800 or 8：00 is meant as 08:00. */
export function tidyTime(typed: string): string {
  const digits = typed.normalize('NFKC').trim()
  const match = /^(\d{1,2})[:.时]?(\d{2})$/.exec(digits) ?? /^(\d{1,2})()$/.exec(digits)
  if (!match) return typed.trim()
  return `${(match[1] ?? '').padStart(2, '0')}:${match[2] || '00'}`
}

export function sayOpenings(openings: readonly Opening[], rest: string): string {
  return openings.length === 0 ? rest : openings.map(({ from, to }) => `${from}–${to}`).join('  ')
}

export type CalendarFault = 'time' | 'empty'

export function findCalendarFault({ weekly, exceptions }: CalendarContent): CalendarFault | undefined {
  if (weekly.every((openings) => openings.length === 0)) return 'empty'
  return weekly.every(areOpenings) && exceptions.every(({ openings }) => areOpenings(openings)) ? undefined : 'time'
}

/** The next stretch to offer: an afternoon after a morning. */
export function nextOpening(openings: readonly Opening[]): Opening {
  const last = openings.at(-1)?.to
  if (last === undefined) return { from: '08:00', to: '12:00' }
  if (last <= '14:30') return { from: '14:30', to: '17:30' }
  return last < '23:00' ? { from: last, to: '23:00' } : { from: last, to: '24:00' }
}
