import type { FieldWords } from './language.ts'

type TimeWords = FieldWords['time']
type Clocked = { readonly now: Date; readonly words: TimeWords }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** The country has one time zone and no summer time. */
const shanghaiOffset = 8 * hour

/** A deadline as a person says it: 还剩 3 小时（今天 17:30 前）. */
export function deadlineWords(dueAt: string, { now, words }: Clocked): string {
  const distance = Date.parse(dueAt) - now.getTime()
  const when = momentWords(dueAt, { now, words })
  return distance >= 0 ? words.left(spanWords(distance, words), when) : words.over(spanWords(-distance, words), when)
}

export type Pressure = 'over' | 'soon' | 'calm'

type Due = { readonly dueAt: string; readonly warnAt: string | null | undefined }

/** Near from when the server says, which counts working time; in the last four hours where it says nothing. */
export function pressureOf({ dueAt, warnAt }: Due, now: Date): Pressure {
  const distance = Date.parse(dueAt) - now.getTime()
  if (distance < 0) return 'over'
  const isSoon = warnAt ? Date.parse(warnAt) <= now.getTime() : distance < 4 * hour
  return isSoon ? 'soon' : 'calm'
}

/** 今天 17:30 · 昨天 09:05 · 11月27日周五 08:00 · 12月26日 08:00 · 2025年3月2日 08:00 */
export function momentWords(at: string, { now, words }: Clocked): string {
  const then = partsOf(Date.parse(at))
  const today = partsOf(now.getTime())
  const clock = `${pad(then.hours)}:${pad(then.minutes)}`
  return `${dayWords(then, today, words)} ${clock}`
}

type Parts = ReturnType<typeof partsOf>

function dayWords(then: Parts, today: Parts, words: TimeWords): string {
  switch (then.dayNumber - today.dayNumber) {
    case 0:
      return words.today
    case -1:
      return words.yesterday
    case 1:
      return words.tomorrow
    case 2:
      return words.dayAfter
    default:
      return dateWords(then, today, words)
  }
}

function dateWords(then: Parts, today: Parts, words: TimeWords): string {
  const distance = then.dayNumber - today.dayNumber
  const date =
    then.year === today.year
      ? words.monthDay(then.month, then.day)
      : words.yearMonthDay(then.year, then.month, then.day)
  // 1970-01-01 was a Thursday.
  const weekday = words.weekdays[(then.dayNumber + 4) % 7]
  return distance > 0 && distance <= 7 && weekday !== undefined ? words.onWeekday(date, weekday) : date
}

/** Whole units, rounded down: nobody is told of time that is not there. */
function spanWords(milliseconds: number, words: TimeWords): string {
  if (milliseconds < hour) return words.minutes(Math.max(1, Math.floor(milliseconds / minute)))
  if (milliseconds < 2 * day) return words.hours(Math.floor(milliseconds / hour))
  return words.days(Math.floor(milliseconds / day))
}

export function agoWords(at: string, { now, words }: Clocked): string {
  const distance = now.getTime() - Date.parse(at)
  return distance < minute ? words.justNow : words.ago(spanWords(distance, words))
}

/** 17:30 in the city, so many days from now. */
export function dayEnd(now: Date, days: number): string {
  const { dayNumber } = partsOf(now.getTime())
  return new Date((dayNumber + days) * day + 17 * hour + 30 * minute - shanghaiOffset).toISOString()
}

/** For `<input type="datetime-local">`, in the city's time. */
export function toLocalInput(at: string): string {
  return at === '' ? '' : new Date(Date.parse(at) + shanghaiOffset).toISOString().slice(0, 16)
}

export function fromLocalInput(local: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)) return ''
  return new Date(Date.parse(`${local.slice(0, 16)}:00Z`) - shanghaiOffset).toISOString()
}

function partsOf(time: number) {
  const shifted = new Date(time + shanghaiOffset)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hours: shifted.getUTCHours(),
    minutes: shifted.getUTCMinutes(),
    dayNumber: Math.floor((time + shanghaiOffset) / day),
  }
}

function pad(part: number): string {
  return String(part).padStart(2, '0')
}
