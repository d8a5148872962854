import type { Language } from '../words/index.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** The country has one time zone and no summer time. */
const ahead = 8 * 60 * minute

/** `今天 17:30`, `明天 17:30`, `11月27日周五 17:30`, in Chinese time whatever the phone says. */
export function showTime(instant: string, language: Language, now = Date.now()): string {
  const then = Date.parse(instant)
  const clock = new Date(then + ahead).toISOString().slice(11, 16)
  return `${showDay(then, now, language)} ${clock}`
}

/** How long, in the largest unit that says enough; never more than there is. */
export function showSpan(milliseconds: number, language: Language): string {
  const say = spans[language]
  if (milliseconds < 60 * minute) return say.minutes(Math.max(1, Math.floor(milliseconds / minute)))
  if (milliseconds < 2 * day) return say.hours(Math.floor(milliseconds / (60 * minute)))
  return say.days(Math.floor(milliseconds / day))
}

function showDay(then: number, now: number, language: Language): string {
  const distance = dayOf(then) - dayOf(now)
  const near = nearDays[language][distance + 1]
  if (distance >= -1 && near !== undefined) return near
  const date = new Date(then + ahead)
  const weekday = distance > 0 && distance <= 7 ? weekdays[language][date.getUTCDay()] : undefined
  const year = date.getUTCFullYear() === new Date(now + ahead).getUTCFullYear() ? undefined : date.getUTCFullYear()
  return dates[language](date, { weekday, year })
}

function dayOf(time: number): number {
  return Math.floor((time + ahead) / day)
}

const nearDays = { zh: ['昨天', '今天', '明天', '后天'], en: ['yesterday', 'today', 'tomorrow'] } as const

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

type Around = { readonly weekday: string | undefined; readonly year: number | undefined }

const dates = {
  zh: (date: Date, { weekday = '', year }: Around) =>
    `${year === undefined ? '' : `${year}年`}${date.getUTCMonth() + 1}月${date.getUTCDate()}日${weekday}`,
  en: (date: Date, { weekday, year }: Around) =>
    [weekday, date.getUTCDate(), months[date.getUTCMonth()], year].filter((part) => part !== undefined).join(' '),
}

const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`

const spans = {
  zh: {
    minutes: (number: number) => `${number} 分钟`,
    hours: (number: number) => `${number} 小时`,
    days: (number: number) => `${number} 天`,
  },
  en: {
    minutes: (number: number) => count(number, 'minute'),
    hours: (number: number) => count(number, 'hour'),
    days: (number: number) => count(number, 'day'),
  },
} as const
