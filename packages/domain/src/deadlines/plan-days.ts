import type { CalendarContent, HolidayYear, Opening } from './calendar.ts'
import { dateOfDay, dayOfDate, weekdayOf } from './city-day.ts'

/** Why a day is as it is: the week, the State Council's list, or the area's own exception. */
export type PlannedDay = {
  readonly date: string
  readonly openings: readonly Opening[]
  readonly because: 'week' | 'holiday' | 'makeUp' | 'exception'
  readonly name?: string
}

/** Holidays on a fixed date by law; they hold already while the list of a year is not published. */
export const fixedHolidays: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
}

/** A function from a day of the city to its hours: exception before holiday before week. */
export function planDays(calendar: CalendarContent, holidays: readonly HolidayYear[]): (day: number) => PlannedDay {
  const exceptions = new Map(calendar.exceptions.map((exception) => [dayOfDate(exception.date), exception]))
  const listed = new Map(holidays.flatMap(({ days }) => days.map((holiday) => [dayOfDate(holiday.date), holiday])))
  const published = new Set(holidays.map(({ year }) => String(year)))
  return (day) => {
    const date = dateOfDay(day)
    const ofWeek = calendar.weekly[weekdayOf(day)] ?? []
    const exception = exceptions.get(day)
    if (exception) return { date, openings: exception.openings, because: 'exception', name: exception.name }
    const holiday = listed.get(day) ?? findFixed(date, published)
    if (!holiday) return { date, openings: ofWeek, because: 'week' }
    const { name, isOffDay } = holiday
    if (isOffDay) return { date, openings: [], because: 'holiday', name }
    return { date, openings: ofWeek.length > 0 ? ofWeek : makeUpHours(calendar), because: 'makeUp', name }
  }
}

/** The list does not say which weekday a make-up day stands for: it is worked like the first of the week. */
function makeUpHours({ weekly }: CalendarContent): readonly Opening[] {
  return weekly.find((openings) => openings.length > 0) ?? []
}

function findFixed(date: string, published: ReadonlySet<string>) {
  const name = published.has(date.slice(0, 4)) ? undefined : fixedHolidays[date.slice(5)]
  return name === undefined ? undefined : { name, isOffDay: true }
}
