import type { api, ReplyOf } from '@ejia/contract'
import { deadlines as domain, Refusal } from '@ejia/domain'
import type { Pool } from 'pg'
import { areaNamer } from '../areas/index.ts'
import { currentDeadlines } from './current-deadlines.ts'
import { nameOf } from './settings-in-force.ts'

export async function getAreaCalendar(database: Pool, areaCode: string): Promise<ReplyOf<typeof api.getAreaCalendar>> {
  const { settings, stored } = await currentDeadlines(database)
  const areaName = await getAreaNamer(database, areaCode)
  const own = stored.find(({ change }) => nameOf(change) === nameOf({ kind: 'calendar', key: areaCode }))
  const lent = domain.findCalendar(settings.calendars, areaCode)
  const { weekly, exceptions } = lent ?? domain.defaultCalendar
  return {
    areaCode,
    from: lent ? { code: lent.areaCode, name: areaName(lent.areaCode) } : null,
    version: own?.version ?? 0,
    calendar: {
      weekly: weekly.map((openings) => [...openings]),
      exceptions: exceptions.map(({ openings, ...day }) => ({ ...day, openings: [...openings] })),
    },
  }
}

/** Of a month (2026-10) or of a year (2026). */
export async function listCalendarDays(
  database: Pool,
  areaCode: string,
  within: string,
): Promise<ReplyOf<typeof api.listCalendarDays>> {
  await getAreaNamer(database, areaCode)
  const { timing } = await currentDeadlines(database)
  const first = domain.dayOfDate(within.length === 4 ? `${within}-01-01` : `${within}-01`)
  const days = timing.listDays(areaCode, first, 366).filter(({ date }) => date.startsWith(within))
  return days.map(({ openings, ...day }) => ({ ...day, openings: [...openings] }))
}

async function getAreaNamer(database: Pool, areaCode: string): Promise<(code: string) => string> {
  const areaName = await areaNamer(database)
  if (areaName(areaCode) === areaCode) throw new Refusal('area.unknown', { field: 'params.areaCode' })
  return areaName
}
