import type { HolidayYear } from '../calendar.ts'
import { dateOfDay, dayOfDate } from '../city-day.ts'

/** The State Council's lists, as [name, first day off, last day off, make-up days of work …]. */
const lists: Readonly<Record<number, readonly (readonly [string, string, string, ...string[]])[]>> = {
  2025: [
    ['元旦', '01-01', '01-01'],
    ['春节', '01-28', '02-04', '01-26', '02-08'],
    ['清明节', '04-04', '04-06'],
    ['劳动节', '05-01', '05-05', '04-27'],
    ['端午节', '05-31', '06-02'],
    ['国庆节、中秋节', '10-01', '10-08', '09-28', '10-11'],
  ],
  2026: [
    ['元旦', '01-01', '01-03', '01-04'],
    ['春节', '02-15', '02-23', '02-14', '02-28'],
    ['清明节', '04-04', '04-06'],
    ['劳动节', '05-01', '05-05', '05-09'],
    ['端午节', '06-19', '06-21'],
    ['中秋节', '09-25', '09-27'],
    ['国庆节', '10-01', '10-07', '09-20', '10-10'],
  ],
}

export const published: readonly HolidayYear[] = Object.entries(lists).map(([year, list]) => ({
  year: Number(year),
  days: list.flatMap(([name, from, to, ...work]) => [
    ...daysBetween(`${year}-${from}`, `${year}-${to}`).map((date) => ({ name, date, isOffDay: true })),
    ...work.map((day) => ({ name, date: `${year}-${day}`, isOffDay: false })),
  ]),
}))

function daysBetween(from: string, to: string): string[] {
  const first = dayOfDate(from)
  return Array.from({ length: dayOfDate(to) - first + 1 }, (_, index) => dateOfDay(first + index))
}
