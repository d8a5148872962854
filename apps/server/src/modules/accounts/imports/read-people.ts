import type { PeopleSheet, PeopleSheetRow } from '@ejia/contract'
import { accounts as domain, Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { type Platform, readTable, receiveFile, type StaffCaller } from '../../../platform/index.ts'
import { currentUnits } from '../current-units.ts'
import { findMeanings } from '../store/people-columns.ts'
import { listByPhone } from '../store/people-imports.ts'

type By = StaffCaller['actor']
type Meaning = domain.PeopleColumn | null
type Line = { readonly line: number; readonly row: domain.PeopleRow }

const mostBytes = 5 * 1024 * 1024
const mostRows = 500
const longestHeader = 100
const samples = 3
/** So many rows at the top are looked through for the headers. */
const titles = 10

type Asked = { readonly request: FastifyRequest; readonly meanings?: string }

/** What a file says, row by row, with what is wrong in it; nothing is changed. */
export async function readPeopleSheet(
  { database }: Platform,
  by: By,
  { request, meanings: said }: Asked,
): Promise<PeopleSheet> {
  const { file } = await receiveFile(request, mostBytes)
  const sheet = await readSheet(database, await readCells(file))
  const meanings = said === undefined ? sheet.meanings : readMeanings(said, sheet.headers.length)
  const isWhole = meanings.includes('name') && meanings.includes('phone')
  const lines = isWhole ? sheet.body.map((one) => readLine(one, meanings)) : []
  const [{ all }, known] = await Promise.all([
    currentUnits(database),
    listByPhone(
      database,
      lines.map(({ row }) => (row.phone ?? '').replaceAll(/[\s-]/g, '')),
    ),
  ])
  const people = new Map(known.filter(({ unused, active }) => active || !unused).map((one) => [one.phone, one]))
  const scopes = by.memberships.filter(({ role }) => role === 'systemAdministrator').map(({ areaCode }) => areaCode)
  const read = domain.readPeopleRows(
    lines.map(({ row }) => row),
    { units: all, scopes, findByPhone: (phone) => people.get(phone) },
  )
  return {
    columns: sheet.headers.map((header, at) => ({
      header,
      samples: sheet.body.slice(0, samples).map(({ cells }) => (cells[at] ?? '').slice(0, longestHeader)),
      meaning: meanings[at] ?? null,
    })),
    remembered: said === undefined && sheet.remembered,
    rows: lines.map(({ line, row }, index) => presentRow(line, row, read[index])),
  }
}

function presentRow(line: number, row: domain.PeopleRow, read: domain.RowRead | undefined): PeopleSheetRow {
  const { name = '', phone = '', unit = '', role = '' } = row
  const person = read?.person
  return {
    line,
    name,
    phone,
    unit,
    role,
    content: person ? contentOf(person) : null,
    isNew: person?.isNew ?? false,
    faults: [...(read?.faults ?? [])],
  }
}

function contentOf({ isNew: _, ...content }: NonNullable<domain.RowRead['person']>): PeopleSheetRow['content'] {
  return content
}

type Cells = { readonly line: number; readonly cells: readonly string[] }

async function readCells(file: Buffer): Promise<Cells[]> {
  const { rows } = await readTable(file)
  const found: Cells[] = []
  let line = 0
  for await (const cells of rows) {
    line += 1
    if (cells.some((cell) => cell !== '')) found.push({ line, cells })
    if (found.length > mostRows + titles) throw new Refusal('import.too-much')
  }
  return found
}

type Sheet = {
  readonly headers: readonly string[]
  readonly meanings: readonly Meaning[]
  readonly remembered: boolean
  readonly body: readonly Cells[]
}

/**
 * The row of headers is the first that is remembered or that names both a name and a number; a title above it, as
 * offices write it, is passed over. Where there is none, it is the first row with several cells.
 */
async function readSheet(database: Pool, rows: readonly Cells[]): Promise<Sheet> {
  const beginning = rows.slice(0, titles).map(({ cells }) => cells.map((cell) => cell.slice(0, longestHeader)))
  for (const [at, headers] of beginning.entries()) {
    const kept = await findMeanings(database, headers)
    const meanings = kept ?? guess(headers)
    if (kept || (meanings.includes('name') && meanings.includes('phone')))
      return { headers, meanings, remembered: kept !== undefined, body: bodyAfter(rows, at) }
  }
  const at = beginning.findIndex((cells) => cells.filter((cell) => cell !== '').length > 1)
  const headers = beginning[at]
  if (!headers) throw new Refusal('import.unreadable', { reason: 'empty' })
  return { headers, meanings: guess(headers), remembered: false, body: bodyAfter(rows, at) }
}

function bodyAfter(rows: readonly Cells[], at: number): readonly Cells[] {
  const body = rows.slice(at + 1)
  if (body.length === 0) throw new Refusal('import.unreadable', { reason: 'empty' })
  if (body.length > mostRows) throw new Refusal('import.too-much')
  return body
}

function guess(headers: readonly string[]): Meaning[] {
  const columns = domain.columnsOfPeople(headers)
  return headers.map((_, at) => columns.get(at) ?? null)
}

/** As many as there are columns; of two that mean the same only the first counts. */
function readMeanings(said: string, width: number): Meaning[] {
  const words = said.split(',')
  return Array.from({ length: width }, (_, at) => {
    const word = words[at] ?? ''
    if (word === '' || words.indexOf(word) < at) return null
    if (!domain.isPeopleColumn(word)) throw new Refusal('input.invalid', { field: 'query.meanings' })
    return word
  })
}

function readLine({ line, cells }: Cells, meanings: readonly Meaning[]): Line {
  const pairs = meanings.flatMap((meaning, at): [domain.PeopleColumn, string][] =>
    meaning === null ? [] : [[meaning, cells[at] ?? '']],
  )
  return { line, row: Object.fromEntries(pairs) }
}
