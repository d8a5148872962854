import type { ImportView } from '@ejia/contract'
import { accounts, Refusal, registry } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import { v7 as newId } from 'uuid'
import { receiveTable, recordAudit, type Table, transaction } from '../../../platform/index.ts'
import { type By, type Desk, rulesNow } from '../desk.ts'
import { checkInScope } from '../scope.ts'
import { addChunk, findMapping } from '../store/import-rows.ts'
import { addImport, finishUpload } from '../store/imports.ts'
import { importRoles } from './import-roles.ts'
import { sealRows } from './sealed-rows.ts'
import { getImportView } from './view-import.ts'

const mostBytes = { text: 300 * 1024 * 1024, workbook: 40 * 1024 * 1024 }
const mostRows = 1_000_000
const chunkRows = 1000
const sampleRows = 5

/** Takes a file in while it comes, sealed row by row; the file itself is kept nowhere. */
export async function uploadImport(
  desk: Desk,
  by: By,
  { areaCode, subject, request }: Pick<ImportView, 'areaCode' | 'subject'> & { readonly request: FastifyRequest },
): Promise<ImportView> {
  checkInScope(by, areaCode, importRoles)
  const id = await receiveTable(request, mostBytes, ({ fileName, table }) =>
    keepTable(desk, by, { areaCode, subject, fileName, table }),
  )
  return getImportView(desk, by, id)
}

type Sent = Pick<ImportView, 'areaCode' | 'subject' | 'fileName'> & { readonly table: Table }

/** The id of the import; one that breaks off midway is shown to nobody, and removed within a day. */
async function keepTable(desk: Desk, by: By, { areaCode, subject, fileName, table }: Sent): Promise<string> {
  const iterator = table.rows[Symbol.asyncIterator]()
  const headers = await readHeaders(iterator)
  const id = newId()
  const unitId = unitOf(by, areaCode)
  const remembered = await findMapping(desk.database, unitId, headers)
  const mapping = remembered ?? (await guessMapping(desk, subject, headers))
  const { encoding } = table
  const facts = { id, subject, areaCode, unitId, fileName, uploadedBy: by.personId, encoding, headers }
  await addImport(desk.database, { ...facts, mapping: [...mapping], remembered: remembered !== undefined })
  const { count, samples } = await keepRows(desk, id, {
    rows: { [Symbol.asyncIterator]: () => iterator },
    width: headers.length,
  })
  if (count === 0) throw new Refusal('import.unreadable', { reason: 'empty' })
  await transaction(desk.database, async (tx) => {
    await finishUpload(tx, { id, rows: count, samplesSealed: desk.vault.seal(JSON.stringify(samples), id) })
    await recordAudit(tx, {
      action: 'data.imported',
      personId: by.personId,
      subject: id,
      facts: { rows: count, areaCode, of: subject },
    })
  })
  return id
}

async function readHeaders(rows: AsyncIterator<readonly string[]>): Promise<string[]> {
  for (;;) {
    const next: IteratorResult<readonly string[], unknown> = await rows.next()
    if (next.done) throw new Refusal('import.unreadable', { reason: 'empty' })
    if (next.value.some((cell) => cell !== '')) return next.value.map((cell) => cell.slice(0, 100))
  }
}

type Kept = { readonly count: number; readonly samples: readonly (readonly string[])[] }

async function keepRows(
  { database, vault }: Desk,
  id: string,
  { rows, width }: { readonly rows: Table['rows']; readonly width: number },
): Promise<Kept> {
  const samples: string[][] = []
  let waiting: string[][] = []
  let [count, number] = [0, 0]
  const flush = async () => {
    if (waiting.length === 0) return
    const firstRow = count - waiting.length
    const sealed = sealRows(vault, waiting, { importId: id, number })
    await addChunk(database, id, { number, firstRow, rows: waiting.length, sealed })
    waiting = []
    number += 1
  }
  for await (const row of rows) {
    if (row.every((cell) => cell === '')) continue
    const cells = row.slice(0, width)
    if (samples.length < sampleRows) samples.push(cells)
    waiting.push(cells)
    count += 1
    if (count > mostRows) throw new Refusal('import.too-much')
    if (waiting.length === chunkRows) await flush()
  }
  await flush()
  return { count, samples }
}

/** What the headers say by themselves; a meaning that is off or was used is not guessed. */
async function guessMapping(
  { database }: Desk,
  subject: ImportView['subject'],
  headers: readonly string[],
): Promise<(string | null)[]> {
  const { switchedOn } = await rulesNow(database)
  const used = new Set<string>()
  return headers.map((header) => {
    const guess = subject === 'people' ? registry.guessColumn(header) : registry.guessOrganisationColumn(header)
    if (guess === undefined || used.has(guess) || !isMeaning(guess, subject, switchedOn)) return null
    used.add(guess)
    return guess
  })
}

/** What a column may mean: a part of the row, or a field of a person or organisation that is taken now. */
export function isMeaning(code: string, subject: ImportView['subject'], switchedOn: ReadonlySet<string>): boolean {
  const parts: readonly string[] = subject === 'people' ? registry.rowParts : registry.organisationRowParts
  if (parts.includes(code)) return true
  const field = registry.findField(code)
  const isOfRow = field?.subject === (subject === 'people' ? 'person' : 'organisation')
  return field !== undefined && isOfRow && registry.isTaken(field, switchedOn)
}

/** The narrowest of the caller's units that has the area. */
function unitOf({ memberships }: By, areaCode: string): string {
  const [unit] = memberships
    .filter(
      ({ role, areaCode: scope }) => importRoles.some((one) => one === role) && accounts.isWithinScope(scope, areaCode),
    )
    .toSorted((one, other) => other.areaCode.length - one.areaCode.length)
  if (!unit) throw new Refusal('registry.outside-scope')
  return unit.unitId
}
