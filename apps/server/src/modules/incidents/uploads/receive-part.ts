import { Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { transaction } from '../../../platform/index.ts'
import { addPart, joinParts, removeUpload } from '../store/uploads.ts'

const maxPartBytes = 1024 * 1024

export type Arriving<Kept> = {
  readonly database: Pool
  readonly request: FastifyRequest
  readonly id: string
  readonly ownerId: string
  readonly from: number
  readonly total: number
  readonly maxBytes: number
  /** What the id already stands for, if the file came before. */
  readonly find: () => Promise<Kept | undefined>
  /** What becomes of the whole file; refused where it is not what it should be. */
  readonly keep: (bytes: Buffer) => Promise<Kept>
}

export type Arrival<Kept> = { readonly receivedBytes: number; readonly kept: Kept | null }

/**
 * Takes one part of a file. The sender learns how far the file is and goes on from there, so that a broken line costs
 * one part at most; a file that is there already is answered as it was the first time.
 */
export async function receivePart<Kept>(arriving: Arriving<Kept>): Promise<Arrival<Kept>> {
  const { database, request, id, ownerId, from, total, maxBytes, find, keep } = arriving
  if (total > maxBytes) throw new Refusal('photo.too-large')
  const bytes = await readPart(request)
  const known = await find()
  if (known !== undefined) return { receivedBytes: total, kept: known }
  const receivedBytes = await transaction(database, (tx) => addPart(tx, { id, ownerId, total, from, bytes }))
  if (receivedBytes < total) return { receivedBytes, kept: null }
  const whole = await joinParts(database, id)
  try {
    return { receivedBytes, kept: await keep(whole) }
  } finally {
    // Refused or kept: either way the parts have served. After a crash they lie there for the next attempt.
    await removeUpload(database, id)
  }
}

async function readPart(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new Refusal('photo.type')
  const part = await request.file({ limits: { fileSize: maxPartBytes, files: 1, fields: 5 } })
  if (!part) throw new Refusal('photo.type')
  return part.toBuffer()
}
