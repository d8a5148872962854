import type { ImportView } from '@ejia/contract'
import { Refusal, registry } from '@ejia/domain'
import { findPersonNames } from '../../accounts/index.ts'
import type { By, Desk } from '../desk.ts'
import { isInScope, scopesOf } from '../scope.ts'
import { findImport, listImports, type StoredImport } from '../store/imports.ts'
import { importRoles } from './import-roles.ts'
import { openSamples } from './sealed-rows.ts'

const shown = 100

export async function getStoredImport({ database }: Desk, by: By, id: string): Promise<StoredImport> {
  const stored = await findImport(database, id)
  if (!stored || !isInScope(by, stored.areaCode, importRoles)) throw new Refusal('not-found')
  return stored
}

export async function getImportView(desk: Desk, by: By, id: string): Promise<ImportView> {
  const [view] = await viewImports(desk, [await getStoredImport(desk, by, id)])
  if (!view) throw new Refusal('not-found')
  return view
}

export async function listImportViews(desk: Desk, by: By, most: number = shown): Promise<ImportView[]> {
  return viewImports(desk, await listImports(desk.database, scopesOf(by, importRoles), most))
}

async function viewImports(desk: Desk, stored: readonly StoredImport[]): Promise<ImportView[]> {
  const names = await findPersonNames(
    desk.database,
    stored.map(({ uploadedBy }) => uploadedBy),
  )
  return stored.map((one) => view(desk, one, names))
}

function view({ vault }: Desk, stored: StoredImport, names: ReadonlyMap<string, string>): ImportView {
  const { id, headers, samplesSealed, mapping, uploadedBy, status } = stored
  const samples = samplesSealed === null ? [] : openSamples(vault, samplesSealed, id)
  const { good, rejected, added, changed, unchanged, kept } = stored
  return {
    id,
    subject: stored.subject,
    fileName: stored.fileName,
    uploadedAt: stored.uploadedAt,
    uploadedBy: { id: uploadedBy, name: names.get(uploadedBy) ?? '' },
    areaCode: stored.areaCode,
    status: status === 'receiving' ? 'uploaded' : status,
    failure: stored.failure,
    encoding: stored.encoding,
    rows: stored.rows,
    progress: stored.progress,
    columns: headers.map((header, at) => ({
      header,
      samples: samples.map((row) => maskSample(mapping[at] ?? null, row[at] ?? '')),
    })),
    mapping,
    remembered: stored.remembered,
    counts: { good, rejected, added, changed, unchanged, kept },
  }
}

/** Whoever chooses the columns sees what kind of thing stands in them, not whose. */
function maskSample(meaning: string | null, text: string): string {
  if (text === '') return ''
  const shown = ['building', 'entrance', 'room', 'gridCode', 'relation', 'population', 'since', 'kind']
  if (meaning !== null && shown.includes(meaning)) return text
  if (meaning !== null) return registry.maskValue(meaning, text)
  const digits = text.replaceAll(/\d/g, '*')
  return digits.length > 2 ? `${digits.slice(0, 1)}${'*'.repeat(Math.min(digits.length - 1, 10))}` : digits
}
