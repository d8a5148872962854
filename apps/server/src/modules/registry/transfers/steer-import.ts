import type { ImportView } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { recordAudit, type Transaction, transaction } from '../../../platform/index.ts'
import { type By, type Desk, rulesNow } from '../desk.ts'
import { forgetCheck, keepMapping } from '../store/import-rows.ts'
import { beginStep, lockImport, resumeStep, type StoredImport } from '../store/imports.ts'
import { isMeaning } from './upload-import.ts'
import { getImportView, getStoredImport } from './view-import.ts'

type OfImport = { readonly id: string }

export async function checkImport(
  desk: Desk,
  by: By,
  { id, mapping }: OfImport & { readonly mapping: readonly (string | null)[] },
): Promise<ImportView> {
  const { switchedOn } = await rulesNow(desk.database)
  return steer(desk, { by, id }, async (tx, stored) => {
    allow(stored, ['uploaded', 'checked'], 'checking')
    const used = mapping.filter((code) => code !== null)
    const named = stored.subject === 'people' ? ['name', 'foreignSurname'] : ['orgName']
    const isWhole =
      ['building', 'room'].every((code) => used.includes(code)) && named.some((code) => used.includes(code))
    const isPlain =
      new Set(used).size === used.length && used.every((code) => isMeaning(code, stored.subject, switchedOn))
    if (!isWhole || !isPlain || mapping.length !== stored.headers.length) throw new Refusal('import.mapping-incomplete')
    await keepMapping(tx, { id, unitId: stored.unitId, headers: stored.headers, mapping })
    await forgetCheck(tx, id)
    await beginStep(tx, { id, step: 'checking' })
  })
}

export async function applyImport(
  desk: Desk,
  by: By,
  { id, rows }: OfImport & { readonly rows: 'all' | 'good' },
): Promise<ImportView> {
  return steer(desk, { by, id }, async (tx, stored) => {
    if (stored.status === 'failed' && stored.failedStep === 'applying') return resumeStep(tx, { id, step: 'applying' })
    allow(stored, ['checked'])
    if (rows === 'all' && stored.rejected > 0) throw new Refusal('import.has-rejects', { rejected: stored.rejected })
    if (stored.good === 0) throw new Refusal('import.has-rejects', { rejected: stored.rejected })
    await beginStep(tx, { id, step: 'applying', rowsWanted: rows })
  })
}

export async function undoImport(
  desk: Desk,
  by: By,
  { id, reason }: OfImport & { readonly reason: string },
): Promise<ImportView> {
  return steer(desk, { by, id }, async (tx, stored) => {
    if (stored.status === 'failed' && stored.failedStep === 'undoing') return resumeStep(tx, { id, step: 'undoing' })
    const isHalfApplied = stored.status === 'failed' && stored.failedStep === 'applying'
    if (!isHalfApplied) allow(stored, ['done'])
    await beginStep(tx, { id, step: 'undoing', reason })
    const facts = { undone: true, reason }
    await recordAudit(tx, { action: 'data.imported', personId: by.personId, subject: id, facts })
  })
}

async function steer(
  desk: Desk,
  { by, id }: OfImport & { readonly by: By },
  act: (tx: Transaction, stored: StoredImport) => Promise<void>,
): Promise<ImportView> {
  await getStoredImport(desk, by, id)
  await transaction(desk.database, async (tx) => {
    const stored = await lockImport(tx, id)
    if (!stored) throw new Refusal('not-found')
    await act(tx, stored)
  })
  desk.live.noteCommit()
  return getImportView(desk, by, id)
}

function allow(
  { status, failedStep }: StoredImport,
  statuses: readonly StoredImport['status'][],
  failed?: StoredImport['failedStep'],
): void {
  const mayRetry = status === 'failed' && failed !== undefined && failedStep === failed
  if (!statuses.includes(status) && !mayRetry) throw new Refusal('import.wrong-state', { status })
}
