import { buffer } from 'node:stream/consumers'
import { Refusal } from '@ejia/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FileStore } from '../photos/file-store.ts'
import type { StoredVoice } from '../store/voices.ts'
import { voiceKey } from './voice-key.ts'

/** Some phones play nothing that cannot be asked for in pieces. */
export async function sendVoice(
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  files: FileStore,
  { id, type }: StoredVoice,
): Promise<FastifyReply> {
  const file = await files.find(voiceKey(id))
  if (!file) throw new Refusal('not-found')
  const bytes = await buffer(file.stream)
  const headers = {
    'content-type': type,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'content-disposition': 'inline; filename="voice"',
    'x-content-type-options': 'nosniff',
  }
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
  if (first === undefined || Number(first) >= bytes.length) return reply.headers(headers).send(bytes)
  const end = Math.min(last ? Number(last) : bytes.length - 1, bytes.length - 1)
  return reply
    .code(206)
    .headers({ ...headers, 'content-range': `bytes ${first}-${end}/${bytes.length}` })
    .send(bytes.subarray(Number(first), end + 1))
}
