import { PassThrough, type Readable } from 'node:stream'
import { Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import { headBytes, isWorkbook, readTable, readText, type Table } from './read-table.ts'

type MostBytes = {
  /** Read while it comes and never held. */
  readonly text: number
  /** Held as a whole: what is in it stands at its end. */
  readonly workbook: number
}

type Sent = { readonly fileName: string; readonly table: Table }

/** The one file of an upload as a table, for as long as `take` works on it; what it leaves unread is passed over. */
export async function receiveTable<Result>(
  request: FastifyRequest,
  most: MostBytes,
  take: (sent: Sent) => Promise<Result>,
): Promise<Result> {
  if (!request.isMultipart()) throw new Refusal('import.unreadable')
  const limits = { fileSize: most.text, files: 1, fields: 5 }
  const upload = await request.file({ limits, throwFileSizeLimit: false })
  if (!upload) throw new Refusal('import.unreadable')
  const { file, filename } = upload
  const pieces = new PassThrough()
  pieces.on('error', () => undefined) // whoever reads is told; nobody may read any more
  file.on('error', () => pieces.destroy(new Refusal('import.unreadable', { reason: 'damaged' })))
  file.on('limit', () => pieces.destroy(new Refusal('import.too-much')))
  file.pipe(pieces)
  try {
    return await take({ fileName: filename.slice(0, 200), table: await tableOf(pieces, most.workbook) })
  } finally {
    pieces.destroy()
    file.unpipe().resume()
  }
}

async function tableOf(pieces: Readable, mostBytes: number): Promise<Table> {
  const others = buffers(pieces)
  const head = await gather(others, headBytes)
  if (!isWorkbook(head)) return readText(head, others)
  const rest = await gather(others, mostBytes)
  if (head.length + rest.length > mostBytes) throw new Refusal('import.too-much')
  return readTable(Buffer.concat([head, rest]))
}

async function* buffers(pieces: Readable): AsyncGenerator<Buffer> {
  for await (const piece of pieces) if (Buffer.isBuffer(piece)) yield piece
}

/** As many as reach so many bytes, or all there are. */
async function gather(pieces: AsyncGenerator<Buffer>, bytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let length = 0; length < bytes; ) {
    const next: IteratorResult<Buffer, unknown> = await pieces.next()
    if (next.done) break
    parts.push(next.value)
    length += next.value.length
  }
  return Buffer.concat(parts)
}
