import { defaultSettings } from '../defaults.ts'
import type { LimitUnit } from '../limit.ts'
import { type DeadlineSettings, timingOf } from '../timing-of.ts'
import { published } from './published.ts'

export const city = '3506'
export const settings: DeadlineSettings = { ...defaultSettings, holidays: published }
export const timing = timingOf(settings)

/** The instant that the clock on the wall in the city shows, as `2026-10-08 09:30`. */
export function at(wall: string): string {
  return new Date(`${wall.replace(' ', 'T')}:00+08:00`).toISOString()
}

/** And back. */
export function wall(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

/** Of `4 workingHours`. */
export function limit(text: string) {
  const [amount, unit] = text.split(' ')
  return { amount: Number(amount), unit: unitOf(unit) }
}

/** When something begun at an instant is due. */
export function dueOf(startedAt: string, text: string, by = timing): string {
  return by.again({ dueAt: startedAt, limit: limit(text) }, { startedAt, pauses: [] }, city)
}

function unitOf(text: string | undefined): LimitUnit {
  if (text === 'hours' || text === 'workingHours' || text === 'workingDays' || text === 'calendarDays') return text
  throw new Error(`${text} is no unit`)
}
