import { type CalendarContent, endYear, firstYear, type Holiday, type HolidayYear, type Opening } from './calendar.ts'
import { dayOfDate, weekdayOf } from './city-day.ts'

/** Why a day is as it is: the week, the State Council's list, or the area's own exception. */
export type DayPlan = {
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
export function planDays(calendar: CalendarContent, lists: readonly HolidayYear[]): (day: number) => DayPlan {
  const exceptions = new Map(calendar.exceptions.map((exception) => [dayOfDate(exception.date), exception]))
  const holidays = new Map(
    [...assumedHolidays(lists), ...lists.flatMap(({ days }) => days)].map((holiday) => [
      dayOfDate(holiday.date),
      holiday,
    ]),
  )
  return (day) => {
    const ofWeek = calendar.weekly[weekdayOf(day)] ?? []
    const exception = exceptions.get(day)
    if (exception) return { openings: exception.openings, because: 'exception', name: exception.name }
    const holiday = holidays.get(day)
    if (!holiday) return { openings: ofWeek, because: 'week' }
    const { name, isOffDay } = holiday
    if (isOffDay) return { openings: [], because: 'holiday', name }
    return { openings: ofWeek.length > 0 ? ofWeek : makeUpHours(calendar), because: 'makeUp', name }
  }
}

/** Of the years that no list is published for. */
function assumedHolidays(lists: readonly HolidayYear[]): Holiday[] {
  const published = new Set(lists.map(({ year }) => year))
  const years = Array.from({ length: endYear - firstYear }, (_, index) => firstYear + index)
  return years
    .filter((year) => !published.has(year))
    .flatMap((year) =>
      Object.entries(fixedHolidays).map(([date, name]) => ({ date: `${year}-${date}`, name, isOffDay: true })),
    )
}

/** The list does not say which weekday a make-up day stands for: it is worked like the first of the week. */
function makeUpHours({ weekly }: CalendarContent): readonly Opening[] {
  return weekly.find((openings) => openings.length > 0) ?? []
}
