import { createInflateRaw } from 'node:zlib'
import { Refusal } from '@ejia/domain'

const mostBytes = 400 * 1024 * 1024
/** The table of texts is held in memory as a whole. */
const mostTextBytes = 80 * 1024 * 1024
const mostEntries = 2000

const endMark = 0x06054b50
const entryMark = 0x02014b50

type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: Uint8Array
  /** As it says itself; readers of archives make room for so much. */
  readonly said: number
}

type Allowed = {
  readonly mostTotal?: number
  /** A template of ours to fill in may calculate; a table to read may not. */
  readonly formulas?: boolean
}

/**
 * Unpacks a workbook once, counting only: what it says of its own sizes is not believed. Refuses what unpacks to too
 * much, and sheets with formulas, whose values nobody here has worked out.
 */
export async function checkArchive(
  file: Buffer,
  { mostTotal = mostBytes, formulas = false }: Allowed = {},
): Promise<void> {
  let total = 0
  for (const { name, method, packed, said } of listEntries(file)) {
    const most = /sharedStrings/i.test(name) ? mostTextBytes : mostTotal - total
    const isSheet = !formulas && /worksheets\/[^/]+\.xml$/i.test(name)
    const bytes = await unpack(method, packed, { most, isSheet }).catch(asRefusal)
    if (bytes !== said) throw unreadable()
    total += bytes
  }
}

/** What does not unpack is damaged; that is the sender's doing and not ours. */
function asRefusal(error: unknown): never {
  if (error instanceof Refusal) throw error
  throw new Refusal('import.unreadable', { reason: 'damaged' })
}

async function unpack(
  method: number,
  packed: Uint8Array,
  { most, isSheet }: { readonly most: number; readonly isSheet: boolean },
): Promise<number> {
  let bytes = 0
  let tail = ''
  const look = (chunk: Uint8Array) => {
    bytes += chunk.length
    if (bytes > most) throw new Refusal('import.too-much')
    if (!isSheet) return
    const text = tail + Buffer.from(chunk).toString('latin1')
    if (/<f[\s>/]/.test(text)) throw new Refusal('import.unreadable', { reason: 'formula' })
    tail = text.slice(-3)
  }
  if (method === 0) look(packed)
  else {
    const inflate = createInflateRaw()
    inflate.end(packed)
    for await (const chunk of inflate) {
      if (chunk instanceof Uint8Array) look(chunk)
    }
  }
  return bytes
}

/** By the directory at the end, which is what readers of workbooks go by. */
function listEntries(file: Buffer): Entry[] {
  const from = Math.max(0, file.length - 65_557)
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < from || end + 22 > file.length || file.readUInt32LE(end) !== endMark) throw unreadable()
  const count = file.readUInt16LE(end + 10)
  if (count > mostEntries) throw new Refusal('import.too-much')
  const entries: Entry[] = []
  let at = file.readUInt32LE(end + 16)
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) throw unreadable()
    const packedBytes = file.readUInt32LE(at + 20)
    const nameBytes = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameBytes)
    entries.push({
      name,
      method: file.readUInt16LE(at + 10),
      said: file.readUInt32LE(at + 24),
      packed: bytesOf(file, file.readUInt32LE(at + 42), packedBytes),
    })
    at += 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

function bytesOf(file: Buffer, local: number, length: number): Uint8Array {
  if (local + 30 > file.length) throw unreadable()
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  if (start + length > file.length) throw unreadable()
  return file.subarray(start, start + length)
}

function unreadable(): Refusal {
  return new Refusal('import.unreadable', { reason: 'damaged' })
}
