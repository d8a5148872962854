import { Refusal } from '../refusal.ts'
import type { Holiday, HolidayYear } from './calendar.ts'
import { dateOfDay, dayOfDate, isDate } from './city-day.ts'

type Line = { readonly number: number; readonly name: string; readonly value: string }

/** The events of an iCalendar file, each of one or more whole days; the year is that of its last day. */
export function readHolidayEvents(text: string): HolidayYear {
  const days = eventsOf(text).flatMap(readEvent)
  const last = days
    .map(({ date }) => date)
    .toSorted()
    .at(-1)
  if (last === undefined) throw new Refusal('deadlines.holidays-wrong', { because: 'noEvents', line: 1 })
  return { year: Number(last.slice(0, 4)), days }
}

function eventsOf(text: string): Line[][] {
  const events: Line[][] = []
  let open: Line[] | undefined
  for (const line of unfold(text)) {
    if (line.name === 'BEGIN' && line.value === 'VEVENT') open = [line]
    else if (line.name === 'END' && line.value === 'VEVENT' && open) {
      events.push(open)
      open = undefined
    } else open?.push(line)
  }
  return events
}

/** A line that begins with a blank continues the one before; parameters after the name are of no use here. */
function unfold(text: string): Line[] {
  const lines: { number: number; text: string }[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const before = lines.at(-1)
    if (before && /^[ \t]/.test(line)) before.text += line.slice(1)
    else lines.push({ number: index + 1, text: line })
  }
  return lines.map((line) => {
    const colon = line.text.indexOf(':')
    const head = colon < 0 ? line.text : line.text.slice(0, colon)
    return { number: line.number, name: (head.split(';')[0] ?? '').toUpperCase(), value: line.text.slice(colon + 1) }
  })
}

function readEvent(lines: readonly Line[]): Holiday[] {
  const find = (name: string) => lines.find((line) => line.name === name)
  const begin = lines[0]?.number ?? 1
  const start = find('DTSTART')
  const end = find('DTEND')
  const summary = find('SUMMARY')
  const first = readDay(start, begin)
  const after = end ? readDay(end, begin) : first + 1
  if (after <= first || after - first > 20) throw wrong('notADate', end?.number ?? begin)
  const isOffDay = readMark(summary?.value ?? '', find('X-APPLE-SPECIAL-DAY')?.value)
  if (isOffDay === undefined) throw wrong('noMark', summary?.number ?? begin)
  const name = (summary?.value ?? '').replace(/[(（].*$/, '').trim()
  return Array.from({ length: after - first }, (_, index) => ({ name, date: dateOfDay(first + index), isOffDay }))
}

function readMark(summary: string, special: string | undefined): boolean | undefined {
  if (/[(（]休[)）]/.test(summary)) return true
  if (/[(（]班[)）]/.test(summary)) return false
  if (special === 'WORK-HOLIDAY') return true
  return special === 'ALTERNATE-WORKDAY' ? false : undefined
}

function readDay(line: Line | undefined, begin: number): number {
  const date = line?.value.trim().replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') ?? ''
  if (!isDate(date)) throw wrong('notADate', line?.number ?? begin)
  return dayOfDate(date)
}

function wrong(because: string, line: number): Refusal {
  return new Refusal('deadlines.holidays-wrong', { because, line })
}
