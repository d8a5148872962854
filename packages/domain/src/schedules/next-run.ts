export type Schedule =
  | { readonly every: 'day'; readonly hour: number }
  /** 1 is Monday. */
  | { readonly every: 'week'; readonly weekday: number; readonly hour: number }
  /** A month that is shorter has it on its last day. */
  | { readonly every: 'month'; readonly day: number; readonly hour: number }

const hourMilliseconds = 3_600_000
const dayMilliseconds = 24 * hourMilliseconds
/** China keeps one time all year. */
const ahead = 8 * hourMilliseconds

/** The first instant after `now` at which the schedule says to run. */
export function nextRunAt(schedule: Schedule, now: string): string {
  const instant = Date.parse(now)
  const wall = instant + ahead
  const midnight = wall - (wall % dayMilliseconds)
  for (let day = 0; ; day += 1) {
    const at = midnight + day * dayMilliseconds + schedule.hour * hourMilliseconds - ahead
    if (at > instant && isDay(schedule, midnight + day * dayMilliseconds)) return new Date(at).toISOString()
  }
}

function isDay(schedule: Schedule, midnight: number): boolean {
  const day = new Date(midnight)
  switch (schedule.every) {
    case 'day':
      return true
    case 'week':
      return (day.getUTCDay() || 7) === schedule.weekday
    case 'month': {
      const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
      return day.getUTCDate() === Math.min(schedule.day, last)
    }
  }
}
