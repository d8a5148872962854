import { Refusal } from '@ejia/domain'

const offsetMinutes = 8 * 60

/** As `2026-11-01T08:00:00+08:00`: by the city's clock, whole seconds. */
export function toDatetime(instant: string): string {
  const shifted = new Date(Date.parse(instant) + offsetMinutes * 60_000).toISOString()
  return `${shifted.slice(0, 19)}+08:00`
}

const written = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i

/** An instant as clients write it: without a zone it is the city's time, a day alone its first moment. */
export function readDatetime(text: string, argument: string): string {
  // In an address a plus sign that was not encoded arrives as a space.
  const [, day, time = '00:00:00', zone = '+08:00'] = written.exec(text.trim().replace(/ (\d{2}:?\d{2})$/, '+$1')) ?? []
  const instant = new Date(`${day}T${time}${/^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`)
  if (day === undefined || Number.isNaN(instant.getTime()) || !isDay(day)) {
    throw new Refusal('open311.argument', { argument, why: 'a date and time such as 2026-11-01T08:00:00+08:00' })
  }
  return instant.toISOString()
}

/** The 31st of February is read as a day of March otherwise. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
