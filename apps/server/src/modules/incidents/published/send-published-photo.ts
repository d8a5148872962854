import { Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import type { Desk } from '../desk.ts'
import { sendPhoto } from '../photos/send-photo.ts'
import { listPublished } from './list-published.ts'

type Wanted = {
  readonly caseCode: string
  readonly photoId: string
  /** What the one who reported added later, where it is that. */
  readonly added: readonly string[]
}

/** A photo of a matter that anybody may read, for the pages of other sites as well. */
export async function sendPublishedPhoto(
  desk: Desk,
  reply: FastifyReply,
  { caseCode, photoId, added }: Wanted,
): Promise<FastifyReply> {
  const [matter] = await listPublished(desk, { caseCodes: [caseCode], limit: 1 })
  const isAdded = added.includes(photoId) && matter?.addedPhotoIds.includes(photoId) === true
  if (!isAdded && !matter?.photoIds.includes(photoId)) throw new Refusal('not-found')
  void reply.header('cross-origin-resource-policy', 'cross-origin')
  return sendPhoto(reply, desk.files, { id: photoId, size: 'full' })
}
