import type { Photo } from '@ejia/contract'
import type { Transaction } from '../../../platform/index.ts'
import { addPhoto } from '../store/photos.ts'
import { decodePhoto } from './decode-photo.ts'
import type { FileStore } from './file-store.ts'
import { lookOf } from './look-of.ts'
import { photoKey } from './photo-key.ts'
import { takeTurns } from './take-turns.ts'

/** Decoding takes a core and up to some hundred megabytes, so few are decoded at once however many arrive. */
const decodeInTurn = takeTurns(2)

type Received = { readonly id: string; readonly path: string; readonly sha256: string }
type Keeper = { readonly database: Transaction; readonly files: FileStore; readonly ownerId: string | null }

/** From a file as it was sent to a photo of ours, known only once its new files are safe. */
export async function keepPhoto({ id, path, sha256 }: Received, { database, files, ownerId }: Keeper): Promise<Photo> {
  const { width, height, takenAt, position, full, thumbnail } = await decodeInTurn(() => decodePhoto(path))
  await files.put(photoKey(id, 'full'), full)
  await files.put(photoKey(id, 'thumbnail'), thumbnail)
  await addPhoto(database, {
    id,
    ownerId,
    sha256,
    width,
    height,
    takenAt: takenAt ?? null,
    longitude: position?.longitude ?? null,
    latitude: position?.latitude ?? null,
    storedBytes: full.length + thumbnail.length,
    look: await lookOf(thumbnail),
  })
  return { id, width, height, takenAt: takenAt ?? null, place: position ?? null }
}
