import { CodeChange, type CodeReading } from '@ejia/contract'
import { areas, Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { readTable, receiveFile } from '../../platform/index.ts'

const mostBytes = 10 * 1024 * 1024
const mostRows = 5000

/** The first word of each stands in the template. */
const headers = {
  kind: ['变更类型', '变更情况', '类型', 'kind'],
  oldCode: ['原代码', '旧代码', '变更前代码', 'old code'],
  newCode: ['新代码', '现代码', '变更后代码', 'new code'],
  name: ['名称', '新名称', '现名称', 'name'],
} as const
type Column = keyof typeof headers
const columns: readonly Column[] = ['kind', 'oldCode', 'newCode', 'name']

const kinds: readonly (readonly [CodeChange['kind'], readonly string[]])[] = [
  ['renamed', ['更名', '改名', '名称变更', 'renamed']],
  ['recoded', ['代码变更', '变更代码', '换码', 'recoded']],
  ['merged', ['合并', '并入', 'merged']],
  ['split', ['拆分', '析出', 'split']],
  ['added', ['新设', '新增', '增设', 'added']],
  ['closed', ['撤销', '注销', 'closed']],
]

/** What a file says, row by row; nothing is changed. */
export async function readCodeList(request: FastifyRequest): Promise<CodeReading> {
  const { file } = await receiveFile(request, mostBytes)
  const { rows } = await readTable(file)
  const read: CodeReading = { rows: [], unread: [] }
  let places: ReadonlyMap<Column, number> | undefined
  let line = 0
  for await (const cells of rows) {
    line += 1
    if (cells.every((cell) => cell === '')) continue
    if (!places) {
      places = placesOf(cells)
      continue
    }
    if (read.rows.length + read.unread.length === mostRows) throw new Refusal('import.too-much')
    const row = readRow(line, cells, places)
    if (row) read.rows.push(row)
    else read.unread.push(line)
  }
  if (read.rows.length + read.unread.length === 0) throw new Refusal('import.unreadable', { reason: 'empty' })
  return read
}

function placesOf(cells: readonly string[]): ReadonlyMap<Column, number> {
  const found = columns.flatMap((column) => {
    const at = cells.findIndex((cell) => headers[column].some((header) => header === cell.trim().toLowerCase()))
    return at < 0 ? [] : [[column, at] as const]
  })
  const places = new Map(found)
  const missing = columns.filter((column) => !places.has(column)).map((column) => headers[column][0])
  if (missing.length > 0) throw new Refusal('import.unreadable', { missing })
  return places
}

function readRow(line: number, cells: readonly string[], places: ReadonlyMap<Column, number>): CodeChange | undefined {
  const cell = (column: Column) => cells[places.get(column) ?? -1]?.trim() ?? ''
  const said = cell('kind')
  const kind = kinds.find(([, words]) => words.includes(said.toLowerCase()))?.[0]
  const codes = (['oldCode', 'newCode'] as const).flatMap((column) => {
    const text = cell(column)
    return text === '' ? [] : [[column, areas.parseAreaCode(text) ?? text] as const]
  })
  const row = { line, kind, ...Object.fromEntries(codes), ...(cell('name') === '' ? {} : { name: cell('name') }) }
  const parsed = z.safeParse(CodeChange, row)
  return parsed.success ? parsed.data : undefined
}
