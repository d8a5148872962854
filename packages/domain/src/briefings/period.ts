import { dateOfDay, dayOf, dayOfDate } from '../deadlines/index.ts'

export type BriefingKind = 'week' | 'month'
export type Period = { readonly from: string; readonly to: string }

const weekDays = 7

/** The week or month of a day, first and last day; what is not over ends with today. */
export function periodOf(kind: BriefingKind, on: string, now: number): Period {
  const { from, to } = kind === 'week' ? weekOf(on) : monthOf(on)
  const today = dateOfDay(dayOf(now))
  return { from, to: to < today ? to : today }
}

function weekOf(on: string): Period {
  const day = dayOfDate(on)
  const monday = day - ((((day + 3) % weekDays) + weekDays) % weekDays)
  return { from: dateOfDay(monday), to: dateOfDay(monday + weekDays - 1) }
}

function monthOf(on: string): Period {
  const [year = 0, month = 1] = on.split('-').map(Number)
  return { from: `${on.slice(0, 7)}-01`, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) }
}
