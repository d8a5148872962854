import { Refusal } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

export type Part = {
  readonly id: string
  readonly ownerId: string
  readonly total: number
  readonly from: number
  readonly bytes: Buffer
}

const Upload = z.object({ ownerId: z.string(), totalBytes: z.coerce.number(), receivedBytes: z.coerce.number() })

/** Adds a part where it follows on what is there, and answers how far the file is then. */
export async function addPart(tx: Transaction, { id, ownerId, total, from, bytes }: Part): Promise<number> {
  await run(
    tx,
    sql`insert into incidents.upload (id, owner_id, total_bytes) values (${id}, ${ownerId}, ${total}) on conflict do nothing`,
  )
  const upload = await maybeOne(
    tx,
    Upload,
    sql`select owner_id, total_bytes, received_bytes from incidents.upload where id = ${id} for update`,
  )
  if (upload?.ownerId !== ownerId || upload.totalBytes !== total) throw new Refusal('input.invalid', { field: 'id' })
  const { receivedBytes } = upload
  if (from !== receivedBytes || bytes.length === 0 || from + bytes.length > total) return receivedBytes
  await run(tx, sql`insert into incidents.upload_part (upload_id, from_byte, bytes) values (${id}, ${from}, ${bytes})`)
  const received = from + bytes.length
  await run(tx, sql`update incidents.upload set received_bytes = ${received} where id = ${id}`)
  return received
}

/** The file put together. */
export async function joinParts(tx: Transaction, id: string): Promise<Buffer> {
  const parts = await rows(
    tx,
    z.object({ bytes: z.instanceof(Buffer) }),
    sql`select bytes from incidents.upload_part where upload_id = ${id} order by from_byte`,
  )
  return Buffer.concat(parts.map(({ bytes }) => bytes))
}

export async function removeUpload(tx: Transaction, id: string): Promise<void> {
  await run(tx, sql`delete from incidents.upload where id = ${id}`)
}

export async function removeOldUploads(tx: Transaction, olderThanHours: number): Promise<void> {
  await run(
    tx,
    sql`delete from incidents.upload where begun_at < now() - make_interval(hours => ${olderThanHours}::int)`,
  )
}
