import { Refusal } from '../refusal.ts'
import type { Holiday, HolidayYear } from './calendar.ts'
import { checkHolidays } from './check-holidays.ts'
import { readHolidayEvents } from './read-holiday-events.ts'

/**
 * The holidays of one year from a file: JSON as {year, days: [{name, date, isOffDay}]}, or an iCalendar file whose
 * events are marked 休 and 班. A file that is neither is refused with the line or the field where it goes wrong.
 */
export function readHolidayFile(text: string): HolidayYear {
  const content = text.replace(/^\uFEFF/, '').trimStart()
  const list = content.startsWith('BEGIN:VCALENDAR') ? readHolidayEvents(content) : readJson(content)
  checkHolidays(list)
  return list
}

function readJson(text: string): HolidayYear {
  const file = parse(text)
  if (!isRecord(file)) throw refusal('', 'notAnObject')
  const { year, days } = file
  if (typeof year !== 'number') throw refusal('year', 'notANumber')
  if (!Array.isArray(days)) throw refusal('days', 'notAList')
  return { year, days: days.map(readDay) }
}

function readDay(day: unknown, index: number): Holiday {
  const at = `days.${index}`
  if (!isRecord(day)) throw refusal(at, 'notAnObject')
  const { name, date, isOffDay } = day
  if (typeof name !== 'string') throw refusal(`${at}.name`, 'notAText')
  if (typeof date !== 'string') throw refusal(`${at}.date`, 'notADate')
  if (typeof isOffDay !== 'boolean') throw refusal(`${at}.isOffDay`, 'notTrueOrFalse')
  return { name, date, isOffDay }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1]
    const line = text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length
    throw new Refusal('deadlines.holidays-wrong', { because: 'notJson', line })
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refusal(field: string, because: string): Refusal {
  return new Refusal('deadlines.holidays-wrong', { field, because })
}
