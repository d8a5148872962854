const shanghaiAhead = 8 * 3_600_000

/** A calendar month in the city, as `2026-11`. */
export function monthOf(at: string): string {
  return new Date(Date.parse(at) + shanghaiAhead).toISOString().slice(0, 7)
}

export function monthBefore(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 - months)).toISOString().slice(0, 7)
}

/** When a month begins; the one after it begins where it ends. */
export function beginOf(month: string): string {
  return new Date(Date.parse(`${month}-01T00:00:00.000Z`) - shanghaiAhead).toISOString()
}
