import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { AreaCode, Id, Instant, PersonRef, Text } from '../values.ts'

const tag = 'registry transfers'
const access = { roles: ['communityHead', 'registryOfficer'] } as const
const byId = z.strictObject({ id: Id })

/**
 * uploaded → checking → checked → applying → done → undoing → undone; `failed` says why and may be tried again from
 * where it stopped. `checked` with rejects can be applied with the good rows only.
 */
const ImportStatus = z.enum(['uploaded', 'checking', 'checked', 'applying', 'done', 'undoing', 'undone', 'failed'])

/**
 * What a column of the file means: a field's code, `building`, `entrance`, `room`, `gridCode`, `relation`, `population`,
 * `since`, `kind`, or null.
 */
const Mapping = z.array(z.nullable(z.string().check(z.maxLength(41))))

const ImportSubject = z.enum(['people', 'organisations'])

const ImportView = z.strictObject({
  id: Id,
  /** What its rows are. */
  subject: ImportSubject,
  fileName: z.string(),
  uploadedAt: Instant,
  uploadedBy: PersonRef,
  areaCode: AreaCode,
  status: ImportStatus,
  failure: z.nullable(z.string()),
  encoding: z.enum(['xlsx', 'utf-8', 'gb18030']),
  rows: z.int(),
  /** Rows done in the present step. */
  progress: z.int(),
  columns: z.array(z.strictObject({ header: z.string(), samples: z.array(z.string()) })),
  mapping: Mapping,
  /** The mapping was remembered from an earlier file with the same columns. */
  remembered: z.boolean(),
  counts: z.strictObject({
    good: z.int(),
    rejected: z.int(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    /** After an undo: what stayed because somebody changed it since. */
    kept: z.int(),
  }),
})
export type ImportView = z.output<typeof ImportView>

const ExportTable = z.enum(['8', '9', '12', '13', '14', '15', '16', '23', '24'])
const ExportView = z.strictObject({
  id: Id,
  table: ExportTable,
  areaCode: AreaCode,
  areaName: z.string(),
  format: z.enum(['xlsx', 'csv']),
  purpose: z.string(),
  legalBasis: z.string(),
  requestedBy: PersonRef,
  requestedAt: Instant,
  status: z.enum(['requested', 'approved', 'refused']),
  decidedBy: z.nullable(PersonRef),
  decidedAt: z.nullable(Instant),
  /** An approval ends by itself. */
  expiresAt: z.nullable(Instant),
  downloads: z.int(),
})
export type ExportView = z.output<typeof ExportView>

export const transfers = {
  uploadRegistryImport: endpoint({
    name: 'uploadRegistryImport',
    method: 'POST',
    path: '/api/registry/imports',
    tag,
    summary: 'Send an .xlsx or .csv file (UTF-8 or GBK) of people or of organisations; nothing is taken over yet',
    access,
    query: z.strictObject({ areaCode: AreaCode, subject: z._default(ImportSubject, 'people') }),
    upload: true,
    reply: ImportView,
    status: 201,
  }),
  listRegistryImports: endpoint({
    name: 'listRegistryImports',
    method: 'GET',
    path: '/api/registry/imports',
    tag,
    summary: 'Imports of one’s area, newest first, the last hundred',
    access,
    reply: z.array(ImportView),
  }),
  getRegistryImport: endpoint({
    name: 'getRegistryImport',
    method: 'GET',
    path: '/api/registry/imports/:id',
    tag,
    summary: 'How far an import is',
    access,
    params: byId,
    reply: ImportView,
  }),
  checkRegistryImport: endpoint({
    name: 'checkRegistryImport',
    method: 'POST',
    path: '/api/registry/imports/:id/check',
    tag,
    summary: 'Say what the columns mean and have every row checked; the mapping is remembered for the unit',
    access,
    params: byId,
    body: z.strictObject({ mapping: Mapping.check(z.maxLength(200)) }),
    reply: ImportView,
    status: 202,
  }),
  applyRegistryImport: endpoint({
    name: 'applyRegistryImport',
    method: 'POST',
    path: '/api/registry/imports/:id/apply',
    tag,
    summary: 'Take over all rows, or the good ones only',
    access,
    params: byId,
    body: z.strictObject({ rows: z.enum(['all', 'good']) }),
    reply: ImportView,
    status: 202,
  }),
  undoRegistryImport: endpoint({
    name: 'undoRegistryImport',
    method: 'POST',
    path: '/api/registry/imports/:id/undo',
    tag,
    summary: 'Take a whole import back, except what somebody has changed since',
    access,
    params: byId,
    body: z.strictObject({ reason: Text(200) }),
    reply: ImportView,
    status: 202,
  }),
  getRegistryImportRejects: endpoint({
    name: 'getRegistryImportRejects',
    method: 'GET',
    path: '/api/registry/imports/:id/rejects',
    tag,
    summary: 'The rejected rows as they were sent, with the reasons, as a CSV file to correct and send again',
    access,
    params: byId,
    reply: 'file',
  }),
  requestRegistryExport: endpoint({
    name: 'requestRegistryExport',
    method: 'POST',
    path: '/api/registry/exports',
    tag,
    summary: 'Ask for a table of the standard’s layout, with purpose and legal basis',
    access,
    body: z.strictObject({
      table: ExportTable,
      areaCode: AreaCode,
      format: z.enum(['xlsx', 'csv']),
      purpose: Text(200),
      legalBasis: Text(300),
    }),
    reply: ExportView,
    status: 201,
  }),
  listRegistryExports: endpoint({
    name: 'listRegistryExports',
    method: 'GET',
    path: '/api/registry/exports',
    tag,
    summary: 'Exports that were asked for in one’s area, newest first, the last hundred',
    access: { roles: [...access.roles, 'privacyOfficer'] },
    reply: z.array(ExportView),
  }),
  decideRegistryExport: endpoint({
    name: 'decideRegistryExport',
    method: 'POST',
    path: '/api/registry/exports/:id/decision',
    tag,
    summary: 'Approve for seven days, or refuse; never one’s own',
    access: { roles: ['privacyOfficer'] },
    params: byId,
    body: z.strictObject({ approved: z.boolean(), reason: z.exactOptional(Text(200)) }),
    reply: ExportView,
  }),
  downloadRegistryExport: endpoint({
    name: 'downloadRegistryExport',
    method: 'GET',
    path: '/api/registry/exports/:id/file',
    tag,
    summary: 'The approved file, marked with who took it, when and for what; each download is on the audit trail',
    access,
    params: byId,
    reply: 'file',
  }),
} as const
