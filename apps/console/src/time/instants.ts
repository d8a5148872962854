import type { Language } from '@ejia/client'

const zone = 'Asia/Shanghai'
const offset = '+08:00'

type Shown = 'full' | 'day' | 'minute'

/** An instant as clocks in China show it: `11-23 16:05` this year, with the year otherwise. */
export function showInstant(iso: string, now: Date): string {
  const parts = partsOf(new Date(iso))
  const year = parts.year === partsOf(now).year ? '' : `${parts.year}-`
  return `${year}${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`
}

export function showExactInstant(iso: string): string {
  const { year, month, day, hour, minute, second } = partsOf(new Date(iso))
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`
}

/** `2026-11-23` or `2026-11-23T16:05:00` on the wall, for date pickers. */
export function toWallClock(iso: string, shown: Shown = 'full'): string {
  const { year, month, day, hour, minute, second } = partsOf(new Date(iso))
  const date = `${year}-${month}-${day}`
  return shown === 'day' ? date : `${date}T${hour}:${minute}:${second}`
}

/** The instant a wall clock in China means. */
export function fromWallClock(wall: string): string {
  const full = wall.length === 10 ? `${wall}T00:00:00` : wall
  return new Date(`${full}${offset}`).toISOString()
}

/** How long ago or until, in the largest unit that says enough. */
export function showDuration(milliseconds: number, language: Language): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000)
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  const say = spoken[language]
  if (minutes < 1) return say.moment
  if (hours < 1) return say.minutes(minutes)
  if (days < 1) return say.hours(hours)
  return days < 3 && hours % 24 > 0 ? say.daysHours(days, hours % 24) : say.days(days)
}

const spoken = {
  zh: {
    moment: '不到 1 分钟',
    minutes: (count: number) => `${count} 分钟`,
    hours: (count: number) => `${count} 小时`,
    days: (count: number) => `${count} 天`,
    daysHours: (days: number, hours: number) => `${days} 天 ${hours} 小时`,
  },
  en: {
    moment: 'less than a minute',
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} h`,
    days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
    daysHours: (days: number, hours: number) => `${days} d ${hours} h`,
  },
} as const

const formatter = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

type Parts = { readonly [K in 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second']: string }

function partsOf(date: Date): Parts {
  const found = new Map(formatter.formatToParts(date).map(({ type, value }) => [String(type), value]))
  const part = (name: string) => found.get(name) ?? ''
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  }
}
