import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import type { Adapter } from '../adapter.ts'
import { keyState } from '../keys/key-state.ts'
import { idFrom } from '../open311/id-from.ts'
import { listKeys, type StoredKey } from '../store/keys.ts'
import { noteMessage } from '../store/order-messages.ts'
import { readMessage } from './read-message.ts'
import { takeMessage, wordsOf } from './take-message.ts'

const bytesAtMost = 1_000_000
const atOnce = 200
/** A file that was touched this short a time ago may still be written. */
const restMilliseconds = 1000
const keptDays = 30

/** Hotlines that drop files, each into a folder of its own; what is done lies in `done`, what was refused in `rejected`. */
export const dropFolders: Adapter<StoredKey> = {
  async list({ config, database }) {
    if (config.ordersDir === undefined) return []
    const keys = await listKeys(database)
    return keys.filter((key) => key.folder !== null && keyState(key) === 'valid')
  },
  async hear(platform, key) {
    const folder = folderOf(platform, key)
    for (const below of ['done', 'rejected']) await mkdir(join(folder, below), { recursive: true })
    for (const name of await listNew(folder)) await take(platform, key, { folder, name })
  },
}

/** What was dealt with long ago is removed: it says much about people. */
export async function removeOldFiles(platform: Platform): Promise<void> {
  for (const key of await dropFolders.list(platform))
    for (const below of ['done', 'rejected']) {
      const folder = join(folderOf(platform, key), below)
      for (const name of await readdir(folder).catch(() => [])) {
        const { mtimeMs } = await stat(join(folder, name))
        if (Date.now() - mtimeMs > keptDays * 86_400_000) await rm(join(folder, name), { force: true })
      }
    }
}

function folderOf({ config }: Platform, { folder }: StoredKey): string {
  return join(config.ordersDir ?? '', folder ?? '')
}

/** In the order of their names; one that begins with a dot, or ends otherwise, is not finished. */
async function listNew(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /^[^.].*\.(json|xml)$/i.test(entry.name))
    .map(({ name }) => name)
    .toSorted()
    .slice(0, atOnce)
}

type File = { readonly folder: string; readonly name: string }

/** Several servers may take the same file at once: it acts once all the same, and whoever is later finds it gone. */
async function take(platform: Platform, key: StoredKey, { folder, name }: File): Promise<void> {
  const path = join(folder, name)
  const found = await stat(path).catch(() => undefined)
  if (!found || Date.now() - found.mtimeMs < restMilliseconds) return
  try {
    if (found.size > bytesAtMost) throw new Refusal('order.unreadable', { fields: '文件过大' })
    await takeMessage(platform, { key, message: await read(platform, key, path), fileName: name })
    await move(path, join(folder, 'done', name))
  } catch (error) {
    if (!(error instanceof Refusal)) {
      platform.log.warn({ err: error, key: key.id, file: name }, 'a work order could not be taken; it is tried again')
      return
    }
    const to = join(folder, 'rejected', name)
    await writeFile(`${to}.reason.txt`, `${wordsOf(error)}\n`)
    await move(path, to)
  }
}

/** What cannot even be read has no number; it is on record under its name. */
async function read({ database }: Platform, key: StoredKey, path: string) {
  const bytes = await readFile(path)
  try {
    return readMessage(bytes)
  } catch (error) {
    const fileName = path.slice(path.lastIndexOf('/') + 1)
    const id = idFrom('order file', key.id, fileName)
    const unknown = { orderNo: null, kind: null, fileName, state: 'rejected' } as const
    await noteMessage(database, { id, keyId: key.id, ...unknown, fault: wordsOf(error) })
    throw error
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
