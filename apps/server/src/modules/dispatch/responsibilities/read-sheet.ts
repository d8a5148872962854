import { Responsibility, type SheetRow } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import * as z from 'zod/mini'
import { readTable, receiveFile } from '../../../platform/index.ts'
import { type Known, knownNames } from './known-names.ts'
import { namesIn, type SheetColumn, sheetColumns } from './sheet-columns.ts'

const mostBytes = 10 * 1024 * 1024
const mostRows = 5000

type Cells = Readonly<Partial<Record<SheetColumn, string>>>
type Fault = SheetRow['faults'][number]

/** What a file says, row by row, with what is wrong in it; nothing is changed. */
export async function readSheet(database: Pool, request: FastifyRequest): Promise<SheetRow[]> {
  const { file } = await receiveFile(request, mostBytes)
  const { rows } = await readTable(file)
  const known = await knownNames(database)
  const read: SheetRow[] = []
  let columns: Map<number, SheetColumn> | undefined
  let line = 0
  for await (const row of rows) {
    line += 1
    const filled = row.filter((cell) => cell !== '').length
    // A title over the columns, or the line that says who took the list.
    if (filled === 0 || (!columns && filled === 1)) continue
    if (!columns) {
      columns = columnsOf(row)
      continue
    }
    if (read.length === mostRows) throw new Refusal('import.too-much')
    const cells: Cells = Object.fromEntries([...columns].map(([index, column]) => [column, row[index] ?? '']))
    read.push(readRow(line, cells, known))
  }
  if (read.length === 0) throw new Refusal('import.unreadable', { reason: 'empty' })
  return read
}

function columnsOf(headers: readonly string[]): Map<number, SheetColumn> {
  const found = new Map<number, SheetColumn>()
  for (const [index, header] of headers.entries()) {
    const names = Object.entries(sheetColumns).find(([, known]) => known.some((one) => one === header.trim()))
    const column = columnNames.find((one) => one === names?.[0])
    if (column && ![...found.values()].includes(column)) found.set(index, column)
  }
  const missing = (['unit', 'matter', 'basis'] as const).filter((column) => ![...found.values()].includes(column))
  if (missing.length > 0)
    throw new Refusal('import.unreadable', { missing: missing.map((column) => sheetColumns[column][0]) })
  return found
}

const columnNames = ['unit', 'matter', 'categories', 'basis', 'areas', 'scope', 'coUnits'] as const

function readRow(line: number, cells: Cells, known: Known): SheetRow {
  const faults: Fault[] = []
  const title = (column: SheetColumn) => sheetColumns[column][0]
  const look = (column: SheetColumn, find: (name: string) => string | undefined) =>
    namesIn(cells[column] ?? '').flatMap((name) => {
      const found = find(name)
      if (found === undefined) faults.push({ column: title(column), because: 'unknown', text: name })
      return found ?? []
    })
  for (const column of ['unit', 'matter', 'basis'] as const)
    if ((cells[column] ?? '') === '') faults.push({ column: title(column), because: 'missing', text: '' })
  const [unitId = ''] = look('unit', known.unit)
  const { matter = '', basis = '', scope = '' } = cells
  const content = {
    unitId,
    matter,
    categoryIds: look('categories', known.category),
    basis,
    areaCodes: look('areas', known.area),
    ...(scope === '' ? {} : { scope }),
    coUnitIds: look('coUnits', known.unit),
  }
  const parsed = z.safeParse(Responsibility, content)
  if (!parsed.success && faults.length === 0) faults.push({ column: title('matter'), because: 'tooLong', text: '' })
  return {
    line,
    matter,
    unitName: cells.unit ?? '',
    key: known.key({ unitId, matter }),
    content: parsed.success && faults.length === 0 ? parsed.data : null,
    faults,
  }
}
