import type { api, ExportView, InputOf } from '@ejia/contract'
import { registry as contract } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import { v7 as newId } from 'uuid'
import { recordAudit, transaction } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { areaNamer } from '../../areas/index.ts'
import type { By, Desk } from '../desk.ts'
import { checkInScope, isInScope, scopesOf } from '../scope.ts'
import {
  addExport,
  countDownload,
  decideExport,
  findExport,
  listExports,
  lockExport,
  type StoredExport,
} from '../store/exports.ts'
import { exportRows } from './export-rows.ts'
import { importRoles } from './import-roles.ts'
import { sendTable } from './send-table.ts'

const validDays = 7
const shown = 100
const readers = contract.listRegistryExports.access.roles

export async function requestExport(
  desk: Desk,
  by: By,
  body: InputOf<typeof api.requestRegistryExport>['body'],
): Promise<ExportView> {
  checkInScope(by, body.areaCode, importRoles)
  const id = newId()
  await transaction(desk.database, async (tx) => {
    await addExport(tx, { id, ...body, requestedBy: by.personId })
    await recordAudit(tx, { action: 'registry.export-requested', personId: by.personId, subject: id, facts: body })
  })
  return getView(desk, id)
}

export async function listExportViews(desk: Desk, by: By, most: number = shown): Promise<ExportView[]> {
  return viewExports(desk, await listExports(desk.database, scopesOf(by, readers), most))
}

export async function decide(
  desk: Desk,
  by: By,
  { id, approved, reason }: InputOf<typeof api.decideRegistryExport>['body'] & { readonly id: string },
): Promise<ExportView> {
  await transaction(desk.database, async (tx) => {
    const stored = await lockExport(tx, id)
    if (!stored || !isInScope(by, stored.areaCode, ['privacyOfficer'])) throw new Refusal('not-found')
    if (stored.requestedBy === by.personId) throw new Refusal('export.own-request')
    if (stored.decidedAt !== null) throw new Refusal('export.decided')
    await decideExport(tx, { id, byId: by.personId, approved, days: validDays })
    const facts = { approved, ...(reason === undefined ? {} : { reason }) }
    await recordAudit(tx, { action: 'registry.export-decided', personId: by.personId, subject: id, facts })
  })
  return getView(desk, id)
}

/** Only for whoever asked for it; each download is on the trail before its first byte. */
export async function downloadExport(
  desk: Desk,
  by: By,
  { id, reply }: { readonly id: string; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const stored = await findExport(desk.database, id)
  if (!stored || stored.requestedBy !== by.personId) throw new Refusal('not-found')
  checkInScope(by, stored.areaCode, importRoles)
  if (!stored.isOpen) throw new Refusal('export.not-approved')
  const download = await transaction(desk.database, async (tx) => {
    const number = await countDownload(tx, id)
    const { table, areaCode, purpose } = stored
    const facts = { table, areaCode, purpose, download: number }
    await recordAudit(tx, { action: 'data.exported', personId: by.personId, subject: id, facts })
    return number
  })
  const names = await findPersonNames(desk.database, [by.personId])
  const mark = `${id.slice(-8)}-${download}`
  const { headers, missing, rows } = await exportRows(desk, stored)
  const unkept = missing.length === 0 ? '' : `；标准必填而未采集：${missing.join('、')}`
  const footer = `用途：${stored.purpose}；依据：${stored.legalBasis}；导出人：${names.get(by.personId) ?? ''}；时间：${new Date().toISOString()}；标识：${mark}${unkept}`
  return sendTable(reply, { format: stored.format, name: `gbt31000-${stored.table}`, headers, rows, mark, footer })
}

async function getView(desk: Desk, id: string): Promise<ExportView> {
  const stored = await findExport(desk.database, id)
  const [view] = stored ? await viewExports(desk, [stored]) : []
  if (!view) throw new Refusal('not-found')
  return view
}

async function viewExports({ database }: Desk, stored: readonly StoredExport[]): Promise<ExportView[]> {
  const ids = stored.flatMap(({ requestedBy, decidedBy }) =>
    decidedBy === null ? [requestedBy] : [requestedBy, decidedBy],
  )
  const [names, areaName] = await Promise.all([findPersonNames(database, ids), areaNamer(database)])
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return stored.map(({ requestedBy, decidedBy, approved, isOpen: _, ...one }) => ({
    ...one,
    areaName: areaName(one.areaCode),
    requestedBy: person(requestedBy),
    decidedBy: decidedBy === null ? null : person(decidedBy),
    status: approved === null ? 'requested' : approved ? 'approved' : 'refused',
  }))
}
