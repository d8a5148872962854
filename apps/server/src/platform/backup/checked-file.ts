import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'

export type Checked = { readonly sha256: string; readonly bytes: number }

type Chunks = AsyncIterable<Uint8Array>

/** Writes a file as its parts come, and says what went in; once this returns, it is on the disk. */
export async function writeChecked(path: string, source: Chunks): Promise<Checked> {
  await mkdir(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(
    source,
    async function* count(chunks: Chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    },
    createWriteStream(path, { mode: 0o600, flush: true }),
  )
  return { sha256: hash.digest('hex'), bytes }
}

export async function readChecked(path: string): Promise<Checked> {
  const hash = createHash('sha256')
  let bytes = 0
  const chunks: Chunks = createReadStream(path)
  for await (const chunk of chunks) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** One line as `sha256sum` writes it; our names hold neither line ends nor backslashes. */
export function sumLine(sha256: string, name: string): string {
  return `${sha256}  ${name}\n`
}

export function readSumLine(line: string): { readonly sha256: string; readonly name: string } | undefined {
  const [, sha256, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
  if (sha256 === undefined || name === undefined || name.startsWith('/') || name.split('/').includes('..'))
    return undefined
  return { sha256, name }
}

/** Checksums are kept as they are worked out, so that a backup of a million photos needs no more memory than one of ten. */
export async function openSums(path: string) {
  const file = await open(path, 'wx', 0o600)
  return {
    add: (sha256: string, name: string) => file.appendFile(sumLine(sha256, name)),
    close: async () => {
      await file.sync()
      await file.close()
    },
  }
}
export type Sums = Awaited<ReturnType<typeof openSums>>
