const minute = 60_000
const hour = 60 * minute
/** China has one time zone and no summer time. */
const offset = 8 * hour

/** So many minutes later; what would fall into the night is done the next morning. */
export function laterByDay(instant: string, minutes: number): string {
  const at = Date.parse(instant) + minutes * minute
  const hourOfDay = Math.floor(((at + offset) / hour) % 24)
  if (hourOfDay >= 8 && hourOfDay < 21) return new Date(at).toISOString()
  const untilMorning = ((8 - hourOfDay + 24) % 24 || 24) * hour
  return new Date(at + untilMorning).toISOString()
}

export function laterByDays(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 24 * hour).toISOString()
}
