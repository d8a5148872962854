const minute = 60_000
const day = 86_400_000
/** China keeps one time and no summer time. */
const shanghaiAhead = 8 * 60 * minute

/** `HH:MM` in the city. */
export type TimeOfDay = string

export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** The next instant, at or after this one, at which it is this time in the city. */
export function nextAt(now: string, time: TimeOfDay): string {
  const [hours = '0', minutes = '0'] = time.split(':')
  const wanted = (Number(hours) * 60 + Number(minutes)) * minute
  const inCity = Date.parse(now) + shanghaiAhead
  const today = inCity - (inCity % day) + wanted
  return new Date((today >= inCity ? today : today + day) - shanghaiAhead).toISOString()
}

function timeInCity(at: string): TimeOfDay {
  return cityTime(at).slice(11, 16)
}

export type Span = { readonly from: TimeOfDay; readonly to: TimeOfDay }

/** Whether the time of day lies in a span, which may go over midnight; its end is outside. */
export function isWithin(at: string, { from, to }: Span): boolean {
  const time = timeInCity(at)
  return from <= to ? from <= time && time < to : time >= from || time < to
}

/** An instant as people in the city read it: `11月24日17:30`, or in full where a form asks for it. */
export function inWords(at: string, length: 'short' | 'long'): string {
  const [year, month, day] = cityTime(at).slice(0, 10).split('-').map(Number)
  const time = timeInCity(at)
  return length === 'short' ? `${month}月${day}日${time}` : `${year}年${month}月${day}日 ${time}`
}

function cityTime(at: string): string {
  return new Date(Date.parse(at) + shanghaiAhead).toISOString()
}
