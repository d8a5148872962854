import { api, type RoutingAlarm } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina, wholeList } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { listAlarms } from './alarms.ts'

const faultWords: Readonly<Record<RoutingAlarm['fault'], string>> = {
  closed: '单位已撤销',
  outside: '单位的辖区不包括这里',
  nobody: '这里没有这样的单位',
  confidential: '保密举报不能交给社区或网格',
}

const columns: readonly Column<RoutingAlarm>[] = [
  { header: '第几条', width: 8, cell: ({ number }) => String(number) },
  { header: '规则是第几版', width: 14, cell: ({ version }) => String(version) },
  { header: '为什么没能执行', width: 30, cell: ({ fault }) => faultWords[fault] },
  { header: '区域', width: 24, cell: ({ area }) => area.name },
  { header: '件数', width: 8, cell: ({ matters }) => String(matters) },
  { header: '最近一次', width: 18, cell: ({ lastAt }) => showInChina(lastAt) },
  { header: '最近的案码', width: 60, cell: ({ first }) => first.map(({ caseCode }) => caseCode).join('、') },
]

/** Rules that could not be followed, as Excel. */
export function exportAlarmsRoute(platform: Platform): Route {
  return route(api.exportRoutingAlarms, async ({ input: { body }, caller: { actor }, reply }) =>
    handOutList(platform, reply, {
      actor,
      subject: 'routing alarms',
      purpose: body.exportPurpose,
      name: '没能执行的规则',
      columns,
      rows: await listAlarms(platform, actor, wholeList),
    }),
  )
}
