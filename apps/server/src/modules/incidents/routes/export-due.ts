import { api, type DueItem } from '@ejia/contract'
import { type Column, everyPage, type Route, route, showInChina } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import type { Desk } from '../desk.ts'
import { readDue } from '../read/read-due.ts'
import { textInSheet } from '../words.ts'

const limit = 100

const columns: readonly Column<DueItem>[] = [
  { header: '期限', width: 18, cell: ({ dueAt }) => showInChina(dueAt) },
  { header: '案码', width: 20, cell: ({ incident }) => incident.caseCode },
  { header: '情况描述', width: 60, cell: ({ incident }) => textInSheet(incident) },
  { header: '类别', width: 16, cell: ({ incident }) => incident.category?.name ?? '说不清' },
  { header: '地点', width: 36, cell: ({ incident }) => incident.place.address },
  { header: '所属网格', width: 20, cell: ({ incident }) => incident.place.areaName },
  { header: '应办单位', width: 24, cell: ({ unit }) => unit.name },
  { header: '应办人', width: 12, cell: ({ person }) => person?.name ?? '' },
  { header: '预警时间', width: 18, cell: ({ warnAt }) => showInChina(warnAt) },
]

/** The due board as Excel: by time, never by who is late most. */
export function exportDueRoute(desk: Desk): Route {
  return route(api.exportDue, ({ input: { body }, caller: { actor }, reply }) => {
    const { exportPurpose: purpose, ...filter } = body
    const rows = everyPage((cursor) =>
      readDue(desk, actor, { ...filter, limit, ...(cursor === undefined ? {} : { cursor }) }),
    )
    return handOutList(desk, reply, {
      actor,
      subject: 'due',
      purpose,
      facts: { filter },
      name: '快到期',
      columns,
      rows,
    })
  })
}
