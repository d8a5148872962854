import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import { type Arguments, pairsOfAddress, readArguments } from './arguments.ts'

const filesAtMost = 9
const limits = { files: filesAtMost, fileSize: 20 * 1024 * 1024, fields: 500, fieldSize: 80_000, parts: 520 }

export type Form = {
  readonly args: Arguments
  /** The files that came along, each read when it is its turn. */
  readonly files: readonly (() => Promise<Buffer>)[]
}

/** Reads what was posted, of whichever kind, hands it over, and forgets the files when that is done. */
export async function receiveForm<Result>(
  request: FastifyRequest,
  handle: (form: Form) => Promise<Result>,
): Promise<Result> {
  const address = pairsOfAddress(request.url)
  if (!request.isMultipart()) {
    const pairs = [...address, ...new URLSearchParams(urlencodedIn(request))]
    return handle({ args: readArguments(pairs), files: [] })
  }
  const folder = await mkdtemp(join(tmpdir(), 'ejia-open311-'))
  try {
    const { pairs, paths } = await saveParts(request, folder).catch(refuseBroken)
    return await handle({
      args: readArguments([...address, ...pairs]),
      files: paths.map((path) => () => readFile(path)),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Everything may stand in the address too, so that there is no body. */
function urlencodedIn({ body }: FastifyRequest): string {
  if (body === undefined || body === null) return ''
  if (typeof body !== 'string') throw new Refusal('open311.form')
  return body
}

/** Parts that end nowhere are the sender's doing; what the disk refuses is not. */
function refuseBroken(error: unknown): never {
  const isKnown = error instanceof Refusal || (error instanceof Error && ('statusCode' in error || 'syscall' in error))
  throw isKnown ? error : new Refusal('open311.form')
}

async function saveParts(request: FastifyRequest, folder: string) {
  const pairs: [string, string][] = []
  const paths: string[] = []
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (part.fieldnameTruncated || part.valueTruncated) throw new Refusal('input.too-large')
      pairs.push([part.fieldname, typeof part.value === 'string' ? part.value : ''])
      continue
    }
    const path = join(folder, String(paths.length))
    await pipeline(part.file, createWriteStream(path, { mode: 0o600 }))
    if (part.file.truncated) throw new Refusal('photo.too-large')
    // A form whose file was left out sends an empty one.
    if (part.file.bytesRead > 0) paths.push(path)
  }
  return { pairs, paths }
}
