import type { PeopleSheetRow } from '@ejia/contract'
import { accounts as domain, Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import { type Platform, readTable, receiveFile, type StaffCaller } from '../../../platform/index.ts'
import { currentUnits } from '../current-units.ts'
import { listByPhone } from '../store/people-imports.ts'

type By = StaffCaller['actor']
type Line = { readonly line: number; readonly row: domain.PeopleRow }

const mostBytes = 5 * 1024 * 1024
const mostRows = 500

/** What a file says, row by row, with what is wrong in it; nothing is changed. */
export async function readPeopleSheet(
  { database }: Platform,
  by: By,
  request: FastifyRequest,
): Promise<PeopleSheetRow[]> {
  const { file } = await receiveFile(request, mostBytes)
  const lines = await readLines(file)
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
  return lines.map(({ line, row }, index) => presentRow(line, row, read[index]))
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

async function readLines(file: Buffer): Promise<Line[]> {
  const { rows } = await readTable(file)
  const lines: Line[] = []
  let columns: ReadonlyMap<number, domain.PeopleColumn> | undefined
  let line = 0
  for await (const row of rows) {
    line += 1
    if (row.every((cell) => cell === '')) continue
    // A title above the table, as offices write it, is passed over.
    if (!columns) columns = headersIn(row)
    else lines.push({ line, row: Object.fromEntries([...columns].map(([at, column]) => [column, row[at] ?? ''])) })
    if (lines.length > mostRows) throw new Refusal('import.too-much')
  }
  const missing = [domain.peopleColumns.name[0], domain.peopleColumns.phone[0]]
  if (!columns) throw new Refusal('import.unreadable', { missing })
  if (lines.length === 0) throw new Refusal('import.unreadable', { reason: 'empty' })
  return lines
}

function headersIn(row: readonly string[]): ReadonlyMap<number, domain.PeopleColumn> | undefined {
  const columns = domain.columnsOfPeople(row)
  const known = new Set(columns.values())
  return known.has('name') && known.has('phone') ? columns : undefined
}
