import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

/** Where files lie. A disk folder here; an object store needs no more than these. Keys are ours, never a sender's. */
export type FileStore = {
  /** Once this returns the bytes survive a crash. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>
  readonly find: (key: string) => Promise<StoredFile | undefined>
  readonly remove: (key: string) => Promise<void>
}

export type StoredFile = { readonly bytes: number; readonly stream: Readable }

export function diskFileStore(folder: string): FileStore {
  return {
    put: (key, bytes) => putOnDisk(join(folder, key), bytes),
    find: (key) => findOnDisk(join(folder, key)),
    remove: (key) => rm(join(folder, key), { force: true }),
  }
}

/** Written aside and moved into place, so that a file is there whole or not at all. */
async function putOnDisk(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const aside = `${path}.${randomUUID()}`
  const file = await open(aside, 'wx', 0o640)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(aside, path)
}

async function findOnDisk(path: string): Promise<StoredFile | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found && { bytes: found.size, stream: createReadStream(path) }
}
