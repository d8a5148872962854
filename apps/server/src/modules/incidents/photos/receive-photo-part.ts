import type { Photo } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import type { Desk } from '../desk.ts'
import { findPhoto } from '../store/photos.ts'
import { receivePart } from '../uploads/receive-part.ts'
import { importPhoto } from './import-photo.ts'

const maxBytes = 20 * 1024 * 1024

type PhotoPart = {
  readonly request: FastifyRequest
  readonly id: string
  readonly ownerId: string
  readonly from: number
  readonly total: number
}

/** A photo that comes in parts, under the id that the phone gave it when it was taken. */
export async function receivePhotoPart(desk: Desk, part: PhotoPart) {
  const { database } = desk
  const { id, ownerId } = part
  const { receivedBytes, kept } = await receivePart<Photo>({
    ...part,
    database,
    maxBytes,
    find: () => findOwn(database, id, ownerId),
    keep: (bytes) => importPhoto(desk, { tx: database, id, bytes, ownerId }),
  })
  return { receivedBytes, photo: kept }
}

async function findOwn(database: Desk['database'], id: string, ownerId: string): Promise<Photo | undefined> {
  const found = await findPhoto(database, id)
  if (!found) return undefined
  if (found.ownerId !== ownerId) throw new Refusal('photo.unknown')
  const { width, height, takenAt, longitude, latitude } = found
  return { id, width, height, takenAt, place: longitude === null || latitude === null ? null : { longitude, latitude } }
}
