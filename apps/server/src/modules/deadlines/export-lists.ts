import { api, type DeadlineSetting, type ReplyOf } from '@ejia/contract'
import { type Column, type Platform, type Route, route } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { areaNamer } from '../areas/index.ts'
import { clockWords, sayLimit } from './limit-words.ts'
import { listSettings } from './list-settings.ts'
import { listCalendarDays } from './show-calendar.ts'

type Day = ReplyOf<typeof api.listCalendarDays>[number]
type Holidays = Extract<DeadlineSetting, { kind: 'holidays' }>
type Escalation = Extract<DeadlineSetting, { kind: 'escalation' }>
type Step = Escalation['content']['steps'][number]
type Reminder = { readonly name: string; readonly isDefault: boolean; readonly steps: readonly [Step, ...Step[]] }

const weekdays = ['日', '一', '二', '三', '四', '五', '六']
const becauseWords: Readonly<Record<Day['because'], string>> = {
  week: '按每周时间',
  holiday: '法定放假',
  makeUp: '调休上班',
  exception: '本地例外',
}
const tellWords: Readonly<Record<Step['tell'], string>> = {
  handler: '办理人',
  head: '单位负责人',
  supervisor: '督办员',
  centre: '本级综治中心',
  centreAbove: '上级综治中心',
}

const dayColumns: readonly Column<Day & { readonly areaName: string }>[] = [
  { header: '区域', width: 24, cell: ({ areaName }) => areaName },
  { header: '日期', width: 12, cell: ({ date }) => date },
  { header: '星期', width: 8, cell: ({ date }) => sayWeekday(date) },
  { header: '上班', width: 8, cell: ({ openings }) => (openings.length === 0 ? '休息' : '上班') },
  { header: '上班时间', width: 30, cell: ({ openings }) => openings.map(({ from, to }) => `${from}–${to}`).join('、') },
  { header: '为什么', width: 14, cell: ({ because }) => becauseWords[because] },
  { header: '名称', width: 24, cell: ({ name }) => name ?? '' },
]

const holidayColumns: readonly Column<Holidays['content']['days'][number] & Pick<Holidays, 'key' | 'isDefault'>>[] = [
  { header: '年份', width: 8, cell: ({ key }) => key },
  { header: '节日', width: 16, cell: ({ name }) => name },
  { header: '日期', width: 12, cell: ({ date }) => date },
  { header: '星期', width: 8, cell: ({ date }) => sayWeekday(date) },
  { header: '放假还是上班', width: 14, cell: ({ isOffDay }) => (isOffDay ? '放假' : '调休上班') },
  { header: '改过', width: 8, cell: ({ isDefault }) => (isDefault ? '' : '是') },
]

const reminderColumns: readonly Column<Reminder>[] = [
  { header: '类别', width: 20, cell: ({ name }) => name },
  { header: '紧急程度', width: 12, cell: ({ steps: [{ urgent }] }) => sayUrgency(urgent) },
  { header: '哪一步', width: 14, cell: ({ steps: [{ clock }] }) => clockWords[clock] },
  { header: '什么时候', width: 24, cell: ({ steps: [{ when }] }) => sayWhen(when) },
  { header: '提醒谁', width: 36, cell: ({ steps }) => steps.map(({ tell }) => tellWords[tell]).join('、') },
  { header: '改过', width: 8, cell: ({ isDefault }) => (isDefault ? '' : '是') },
]

/** What time is counted by, as Excel: an area’s year, the days off, and who is reminded when. */
export function exportRoutes(platform: Platform): Route[] {
  const { database } = platform
  return [
    route(api.exportCalendarDays, async ({ input: { params, body }, caller: { actor }, reply }) => {
      const { areaCode } = params
      const days = await listCalendarDays(database, areaCode, body.year)
      const areaName = (await areaNamer(database))(areaCode)
      const rows = days.map((day) => ({ ...day, areaName }))
      const name = `${body.year} 年工作日历`
      const facts = { areaCode, filter: body }
      return handOutList(platform, reply, { actor, subject: 'calendar days', facts, name, columns: dayColumns, rows })
    }),
    route(api.exportHolidays, async ({ caller: { actor }, reply }) => {
      const rows = (await listSettings(database, 'holidays')).toReversed().flatMap(daysOf)
      return handOutList(platform, reply, {
        actor,
        subject: 'holidays',
        name: '放假安排',
        columns: holidayColumns,
        rows,
      })
    }),
    route(api.exportEscalation, async ({ caller: { actor }, reply }) => {
      const rows = (await listSettings(database, 'escalation')).flatMap(remindersOf)
      return handOutList(platform, reply, {
        actor,
        subject: 'escalation',
        name: '到期提醒',
        columns: reminderColumns,
        rows,
      })
    }),
  ]
}

function daysOf(setting: DeadlineSetting) {
  if (setting.kind !== 'holidays') return []
  const { key, isDefault, content } = setting
  return content.days.map((day) => ({ ...day, key, isDefault }))
}

/** Several who are told at the same time stand in one row; a kind of matter that says nothing of its own is left out. */
function remindersOf(setting: DeadlineSetting): Reminder[] {
  if (setting.kind !== 'escalation') return []
  const { name, isDefault, content } = setting
  const together = Map.groupBy(content.steps, ({ clock, urgent, when }) => JSON.stringify([clock, urgent, when]))
  return [...together.values()].flatMap(([first, ...others]) =>
    first ? [{ name, isDefault, steps: [first, ...others] as const }] : [],
  )
}

function sayWeekday(date: string): string {
  return `星期${weekdays[new Date(date).getUTCDay()]}`
}

function sayUrgency(urgent: boolean | undefined): string {
  if (urgent === undefined) return '一般和紧急'
  return urgent ? '紧急' : '一般'
}

function sayWhen(when: Step['when']): string {
  if ('limit' in when)
    return when.side === 'before' ? `到期前 ${sayLimit(when.limit)}` : `超期 ${sayLimit(when.limit)}后`
  return when.side === 'near' ? '还剩四分之一时间时' : '到期时'
}
