import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Photo } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../../platform/index.ts'
import type { FileStore } from './file-store.ts'
import { keepPhoto } from './keep-photo.ts'

const maxBytes = 20 * 1024 * 1024

type Receiver = { readonly database: Transaction; readonly files: FileStore; readonly ownerId: string | null }

/** Takes one photo in: to a file aside while it streams, decoded, written anew, and known only once it is safe. */
export async function receivePhoto(request: FastifyRequest, receiver: Receiver): Promise<Photo> {
  const folder = await mkdtemp(join(tmpdir(), 'ejia-photo-'))
  try {
    const path = join(folder, 'received')
    const sha256 = await saveUpload(request, path)
    return await keepPhoto({ id: newId(), path, sha256 }, receiver)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Streams the one file of the form to disk and answers its digest. */
async function saveUpload(request: FastifyRequest, path: string): Promise<string> {
  if (!request.isMultipart()) throw new Refusal('photo.type')
  const upload = await request.file({ limits: { fileSize: maxBytes, files: 1, fields: 5 }, throwFileSizeLimit: false })
  if (!upload) throw new Refusal('photo.type')
  const digest = createHash('sha256')
  const digesting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(upload.file, digesting, createWriteStream(path, { mode: 0o600 }))
  if (upload.file.truncated) throw new Refusal('photo.too-large')
  return digest.digest('hex')
}
