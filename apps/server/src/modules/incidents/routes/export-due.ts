import { api, type DueItem } from '@ejia/contract'
import {
  type Column,
  everyPage,
  type Route,
  recordAudit,
  route,
  sendList,
  showInChina,
} from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import type { Desk } from '../desk.ts'
import { readDue } from '../read/read-due.ts'

const limit = 100

const columns: readonly Column<DueItem>[] = [
  { header: '期限', width: 18, cell: ({ dueAt }) => showInChina(dueAt) },
  { header: '案码', width: 20, cell: ({ incident }) => incident.caseCode },
  { header: '情况描述', width: 60, cell: ({ incident }) => (incident.text === '' ? '（已脱敏）' : incident.text) },
  { header: '类别', width: 16, cell: ({ incident }) => incident.category?.name ?? '说不清' },
  { header: '地点', width: 36, cell: ({ incident }) => incident.place.address },
  { header: '所属网格', width: 20, cell: ({ incident }) => incident.place.areaName },
  { header: '应办单位', width: 24, cell: ({ unit }) => unit.name },
  { header: '应办人', width: 12, cell: ({ person }) => person?.name ?? '' },
  { header: '预警时间', width: 18, cell: ({ warnAt }) => showInChina(warnAt) },
]

/** The due board as Excel: by time, never by who is late most. */
export function exportDueRoute(desk: Desk): Route {
  const { database } = desk
  return route(api.exportDue, async ({ input: { body }, caller: { actor }, reply }) => {
    const { exportPurpose: purpose, ...filter } = body
    const { personId } = actor
    await recordAudit(database, { action: 'data.exported', personId, subject: 'due', facts: { purpose, filter } })
    const rows = everyPage((cursor) =>
      readDue(desk, actor, { ...filter, limit, ...(cursor === undefined ? {} : { cursor }) }),
    )
    const by = (await findPersonNames(database, [personId])).get(personId) ?? ''
    return sendList(reply, { name: '快到期', by, purpose, columns, rows })
  })
}
