import { Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import type { FileStore } from './file-store.ts'
import { type PhotoSize, photoKey } from './photo-key.ts'

/** A photo never changes, but who may see it does: the browser may keep it for a day, nobody between may. */
export async function sendPhoto(
  reply: FastifyReply,
  files: FileStore,
  { id, size }: { readonly id: string; readonly size: PhotoSize },
): Promise<FastifyReply> {
  const file = await files.find(photoKey(id, size))
  if (!file) throw new Refusal('not-found')
  return reply
    .headers({
      'content-type': 'image/webp',
      'content-length': file.bytes,
      'cache-control': 'private, max-age=86400',
      'content-disposition': 'inline; filename="photo.webp"',
      'x-content-type-options': 'nosniff',
    })
    .send(file.stream)
}
