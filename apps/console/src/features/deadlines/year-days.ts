import { deadlines } from '@ejia/domain'
import type { CalendarContent, SettingOf } from './queries.ts'

export type YearDay = deadlines.PlannedDay
export type YearMonth = { readonly month: number; readonly blanks: number; readonly days: readonly YearDay[] }

type Drawn = {
  readonly areaCode: string
  readonly calendar: CalendarContent
  readonly holidays: readonly SettingOf<'holidays'>['content'][]
}

/** The months of a year as a calendar has them, also one that is not saved yet. `blanks` stand before the first day. */
export function yearDays(year: number, { areaCode, calendar, holidays }: Drawn): YearMonth[] {
  const calendars = [{ areaCode, ...calendar }]
  const timing = deadlines.timingOf({ calendars, holidays, limits: [], escalation: [] })
  return Array.from({ length: 12 }, (_, index) => {
    const first = deadlines.dayOfDate(dateOf(year, index))
    const next = deadlines.dayOfDate(index === 11 ? dateOf(year + 1, 0) : dateOf(year, index + 1))
    return { month: index + 1, blanks: weekdayOf(first), days: timing.listDays(areaCode, first, next - first) }
  })
}

function dateOf(year: number, monthIndex: number): string {
  return `${year}-${String(monthIndex + 1).padStart(2, '0')}-01`
}

/** Monday is 0; the first of 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return (day + 3) % 7
}
