import { buffer } from 'node:stream/consumers'
import { Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import sharp from 'sharp'
import type { FileStore } from './file-store.ts'
import { photoKey } from './photo-key.ts'

/** So few dots that a heap of rubbish is seen, and no face and no plate. */
const side = 48
const shownSide = 240

/** What strangers are shown of a photo. */
export async function sendPreview(reply: FastifyReply, files: FileStore, photoId: string): Promise<FastifyReply> {
  const file = await files.find(photoKey(photoId, 'thumbnail'))
  if (!file) throw new Refusal('not-found')
  const coarse = await sharp(await buffer(file.stream))
    .resize({ width: side, height: side, fit: 'inside' })
    .png()
    .toBuffer()
  const preview = await sharp(coarse)
    .resize({ width: shownSide, height: shownSide, fit: 'inside', kernel: 'cubic' })
    .webp({ quality: 60 })
    .toBuffer()
  return reply
    .headers({
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=3600',
      'x-content-type-options': 'nosniff',
    })
    .send(preview)
}
