const dayMilliseconds = 86_400_000
/** China keeps one time, and no summer time; the zone of the machine plays no part. */
const aheadMilliseconds = 8 * 3_600_000

/** Days since 1970-01-01 on the calendar of the city. */
export function dayOf(at: number): number {
  return Math.floor((at + aheadMilliseconds) / dayMilliseconds)
}

/** The instant at which a day of the city begins. */
export function startOfDay(day: number): number {
  return day * dayMilliseconds - aheadMilliseconds
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** Of YYYY-MM-DD. */
export function dayOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMilliseconds
}

export function dateOfDay(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10)
}

/** Whether the text is a date that exists, as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = dayOfDate(text)
  return Number.isFinite(day) && dateOfDay(day) === text
}
