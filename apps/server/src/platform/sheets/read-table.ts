import { Readable } from 'node:stream'
import { Refusal } from '@ejia/domain'
import { parse } from 'csv-parse'
import { streamXlsxRows } from 'hucre/xlsx'
import { checkArchive } from './check-archive.ts'

export type Encoding = 'xlsx' | 'utf-8' | 'gb18030'

export type Table = { readonly encoding: Encoding; readonly rows: AsyncIterable<readonly string[]> }

/** So much of a text says how it is written. */
export const headBytes = 1024 * 1024
const mostColumns = 200
const mostCellCharacters = 2000

/** A file's rows as text, one at a time, whatever it was made with; it is what its bytes say, not its name. */
export async function readTable(file: Buffer): Promise<Table> {
  if (!isWorkbook(file)) return readText(file, [])
  await checkArchive(file)
  return { encoding: 'xlsx', rows: cleaned(sheetRows(file)) }
}

export function isWorkbook(head: Buffer): boolean {
  return head.subarray(0, 2).toString('latin1') === 'PK'
}

/** Text whose first bytes say how it is written; the others are read as they come. */
export function readText(head: Buffer, others: AsyncIterable<Buffer> | Iterable<Buffer>): Table {
  if (head.length === 0 || head.subarray(0, 65_536).includes(0)) throw new Refusal('import.unreadable')
  const encoding = isInUtf8(head) ? 'utf-8' : 'gb18030'
  const text = decoded(piecesOf(head, others), encoding)
  return { encoding, rows: cleaned(csvRows(text, delimiterOf(head))) }
}

/** By its first part alone, where its last character may be cut in two. */
function isInUtf8(head: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, headBytes), { stream: true })
    return true
  } catch {
    return false
  }
}

async function* sheetRows(file: Buffer): AsyncGenerator<readonly unknown[]> {
  for await (const { values } of streamXlsxRows(file)) yield values
}

async function* csvRows(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<readonly unknown[]> {
  const text = Readable.from(pieces)
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 400_000,
  })
  // A pipe does not hand on what goes wrong before it: bytes of no encoding would end the process.
  text.on('error', (error) => parser.destroy(error)).pipe(parser)
  for await (const row of parser) if (Array.isArray(row)) yield row
}

const pieceBytes = 256 * 1024

async function* piecesOf(head: Buffer, others: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  for (let at = 0; at < head.length; at += pieceBytes) yield head.subarray(at, at + pieceBytes)
  yield* others
}

async function* decoded(pieces: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

function delimiterOf(file: Buffer): string {
  const end = file.indexOf(10)
  const first = file.subarray(0, end === -1 ? 2000 : Math.min(end, 20_000)).toString('latin1')
  const count = (mark: string) => first.split(mark).length
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** Every fault of the file itself is one refusal; what is wrong in a row is said with the row. */
async function* cleaned(rows: AsyncIterable<readonly unknown[]>): AsyncGenerator<readonly string[]> {
  try {
    for await (const row of rows) yield row.slice(0, mostColumns).map(asText)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('import.unreadable', { reason: 'damaged' })
  }
}

function asText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell !== 'string' && typeof cell !== 'number' && typeof cell !== 'boolean') return ''
  return String(cell)
    .replaceAll(/[\0\p{Cs}]/gu, '')
    .trim()
    .slice(0, mostCellCharacters)
}
