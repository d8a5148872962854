import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Photo } from '@ejia/contract'
import type { Transaction } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { keepPhoto } from './keep-photo.ts'

export type PhotoImport = {
  readonly tx: Transaction
  readonly id: string
  readonly bytes: Uint8Array
  readonly ownerId: string | null
}

export async function importPhoto(
  { files }: Pick<Desk, 'files'>,
  { tx, id, bytes, ownerId }: PhotoImport,
): Promise<Photo> {
  const folder = await mkdtemp(join(tmpdir(), 'ejia-photo-'))
  try {
    const path = join(folder, 'imported')
    await writeFile(path, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return await keepPhoto({ id, path, sha256 }, { database: tx, files, ownerId })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
