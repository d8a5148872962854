import { Refusal } from '../refusal.ts'
import { endYear, firstYear, type Holiday, type HolidayYear } from './calendar.ts'
import { dayOfDate, isDate, weekdayOf } from './city-day.ts'
import { fixedHolidays } from './plan-days.ts'

type Fault = { readonly field: string; readonly because: string }

/** Refuses a list that cannot be the State Council's for that year, and says which entry shows it. */
export function checkHolidays(list: HolidayYear): void {
  const fault = findYearFault(list) ?? list.days.map((_, index) => findDayFault(list, index)).find(Boolean)
  const missing = fault ? undefined : findMissing(list)
  if (fault ?? missing) throw new Refusal('deadlines.holidays-wrong', { ...(fault ?? missing) })
}

function findYearFault({ year, days }: HolidayYear): Fault | undefined {
  if (!Number.isInteger(year) || year < firstYear || year >= endYear) return { field: 'year', because: 'year' }
  return days.length > 100 ? { field: 'days', because: 'tooMany' } : undefined
}

function findDayFault({ year, days }: HolidayYear, index: number): Fault | undefined {
  const { date, name, isOffDay }: Holiday = days[index] ?? { date: '', name: '', isOffDay: false }
  const at = (field: string, because: string) => ({ field: `days.${index}.${field}`, because })
  if (!isDate(date)) return at('date', 'notADate')
  if (!belongsTo(date, year)) return at('date', 'otherYear')
  if (days.findIndex((one) => one.date === date) !== index) return at('date', 'twice')
  if (name.trim() === '') return at('name', 'empty')
  const isWeekend = weekdayOf(dayOfDate(date)) >= 5
  return !isOffDay && !isWeekend ? at('isOffDay', 'workedAnyway') : undefined
}

/** New Year's holiday may begin in the last days of the year before. */
function belongsTo(date: string, year: number): boolean {
  return date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`)
}

function findMissing({ year, days }: HolidayYear): Fault | undefined {
  const off = new Set(days.filter(({ isOffDay }) => isOffDay).map(({ date }) => date))
  const missing = Object.keys(fixedHolidays).find((date) => !off.has(`${year}-${date}`))
  return missing === undefined ? undefined : { field: 'days', because: `missing ${year}-${missing}` }
}
