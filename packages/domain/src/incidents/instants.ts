const day = 86_400_000
const shanghaiAhead = 8 * 3_600_000

/** Whether the first instant lies after the second. */
export function isAfter(one: string, other: string): boolean {
  return Date.parse(one) > Date.parse(other)
}

export function addDays(at: string, days: number): string {
  return later(at, days * day)
}

export function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString()
}

export function millisecondsBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from)
}

/** The calendar day in the city, as YYYY-MM-DD. China keeps one time and no summer time. */
export function dayInCity(at: string): string {
  return later(at, shanghaiAhead).slice(0, 10)
}
