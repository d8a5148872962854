import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { Refusal } from '@ejia/domain'
import { parse } from 'csv-parse'
import { streamXlsxRows } from 'hucre/xlsx'
import { checkArchive } from './check-archive.ts'

export type Encoding = 'xlsx' | 'utf-8' | 'gb18030'

export type Table = { readonly encoding: Encoding; readonly rows: AsyncIterable<readonly string[]> }

const mostColumns = 200
const mostCellCharacters = 2000

/** A file's rows as text, one at a time, whatever it was made with; it is what its bytes say, not its name. */
export async function readTable(file: Buffer): Promise<Table> {
  if (file.subarray(0, 2).toString('latin1') === 'PK') {
    await checkArchive(file)
    return { encoding: 'xlsx', rows: cleaned(sheetRows(file)) }
  }
  if (file.length === 0 || file.subarray(0, 65_536).includes(0)) throw new Refusal('import.unreadable')
  const encoding = isUtf8(file) ? 'utf-8' : 'gb18030'
  return { encoding, rows: cleaned(csvRows(file, encoding)) }
}

async function* sheetRows(file: Buffer): AsyncGenerator<readonly unknown[]> {
  for await (const { values } of streamXlsxRows(file)) yield values
}

async function* csvRows(file: Buffer, encoding: Encoding): AsyncGenerator<readonly unknown[]> {
  const text = Readable.from(decoded(file, encoding))
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(file),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 400_000,
  })
  // A pipe does not hand on what goes wrong before it: bytes of no encoding would end the process.
  text.on('error', (error) => parser.destroy(error)).pipe(parser)
  for await (const row of parser) if (Array.isArray(row)) yield row
}

const pieceBytes = 256 * 1024

function* decoded(file: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < file.length; at += pieceBytes)
    yield decoder.decode(file.subarray(at, at + pieceBytes), { stream: at + pieceBytes < file.length })
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
