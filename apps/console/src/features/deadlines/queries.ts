import { type DeadlineChange, type DeadlineSetting, deadlines } from '@ejia/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export type SettingKind = DeadlineChange['kind']
export type SettingOf<K extends SettingKind> = Extract<DeadlineSetting, { kind: K }>
export type ContentOf<K extends SettingKind> = SettingOf<K>['content']
export type CalendarContent = ContentOf<'calendar'>
export type Opening = CalendarContent['weekly'][number][number]
export type Exception = CalendarContent['exceptions'][number]
export type LimitsContent = ContentOf<'limits'>
export type LimitRule = LimitsContent['rules'][number]
export type Limit = NonNullable<LimitRule['limit']>
export type EscalationStep = ContentOf<'escalation'>['steps'][number]

/** Everything that a change of any setting may alter on these pages. */
export const deadlineKey = ['deadlines'] as const

export const holidaysQuery = queryOptions({
  queryKey: [...deadlineKey, 'holidays'],
  queryFn: () => call(deadlines.listDeadlineSettings, { query: { kind: 'holidays' } }),
  select: (found) => found.filter((one) => one.kind === 'holidays'),
})

export const limitsQuery = queryOptions({
  queryKey: [...deadlineKey, 'limits'],
  queryFn: () => call(deadlines.listDeadlineSettings, { query: { kind: 'limits' } }),
  select: (found) => found.filter((one) => one.kind === 'limits'),
})

export const escalationQuery = queryOptions({
  queryKey: [...deadlineKey, 'escalation'],
  queryFn: () => call(deadlines.listDeadlineSettings, { query: { kind: 'escalation' } }),
  select: (found) => found.filter((one) => one.kind === 'escalation'),
})

export function calendarQuery(areaCode: string) {
  return queryOptions({
    queryKey: [...deadlineKey, 'calendar', areaCode],
    queryFn: () => call(deadlines.getAreaCalendar, { params: { areaCode } }),
    placeholderData: keepPreviousData,
  })
}

export function versionsQuery(kind: SettingKind, key: string) {
  return queryOptions({
    queryKey: [...deadlineKey, 'versions', kind, key],
    queryFn: () => call(deadlines.listDeadlineVersions, { params: { kind, key } }),
  })
}
