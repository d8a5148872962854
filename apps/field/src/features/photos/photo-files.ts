import { CallRefused, newId, pathOf } from '@ejia/client'
import { type Photo, photos, type ReplyOf } from '@ejia/contract'
import { dropKept, findBytes, keepBytes } from '../../device/kept-store.ts'
import { sendParts } from '../../device/send-parts.ts'
import { shrinkPhoto } from '../../device/shrink-photo.ts'

type Arrival = ReplyOf<(typeof photos)['sendPhotoPart']>

/** Bytes, not a Blob: older phones lose Blobs from their storage. The id is the photo's for good. */
export async function keepPhoto(file: Blob): Promise<string> {
  const small = await shrinkPhoto(file)
  const id = newId()
  await keepBytes('files', id, new Uint8Array(await small.arrayBuffer()))
  neverSent.add(id)
  return id
}

export async function findPhotoFile(id: string): Promise<Blob | undefined> {
  const bytes = await findBytes('files', id)
  return bytes && new Blob([bytes], { type: 'image/jpeg' })
}

export async function dropPhoto(id: string): Promise<void> {
  await dropKept('files', id)
}

const underWay = new Map<string, Promise<Photo>>()
const neverSent = new Set<string>()

/** Asked twice for the same photo, it goes up once. */
export function uploadPhoto(id: string, progress: (share: number) => void = () => {}): Promise<Photo> {
  const upload = underWay.get(id) ?? sendPhoto(id, progress).finally(() => underWay.delete(id))
  underWay.set(id, upload)
  return upload
}

async function sendPhoto(id: string, progress: (share: number) => void): Promise<Photo> {
  const bytes = await findBytes('files', id)
  if (bytes === undefined) throw lost()
  const { photo } = await sendParts<Arrival>({
    bytes,
    address: (from, total) => `${pathOf(photos.sendPhotoPart.path, { id })}?from=${from}&total=${total}`,
    fresh: neverSent.delete(id),
    progress,
  })
  if (photo === null) throw lost()
  return photo
}

/** The phone has lost the file; the person is asked for it again. */
function lost(): CallRefused {
  return new CallRefused({ code: 'photo.unknown', message: 'photo.unknown', requestId: '' }, 422)
}
