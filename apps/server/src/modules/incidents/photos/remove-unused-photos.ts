import type { Transaction } from '../../../platform/index.ts'
import { removeUnusedPhotos as forgetUnusedPhotos } from '../store/photos.ts'
import type { FileStore } from './file-store.ts'
import { photoKey, photoSizes } from './photo-key.ts'

/** An unsent report may lie in a phone's outbox for days before it arrives with its photos. */
const keptHours = 14 * 24

export async function removeUnusedPhotos(database: Transaction, files: FileStore): Promise<number> {
  const ids = await forgetUnusedPhotos(database, keptHours)
  for (const id of ids) for (const size of photoSizes) await files.remove(photoKey(id, size))
  return ids.length
}
