import { newId, sendFile } from '@ejia/client'
import { type Photo, photos } from '@ejia/contract'
import { noteConnection } from '../../device/connection.ts'
import { dropKept, findKept, keep } from '../../device/kept-store.ts'
import { shrinkPhoto } from '../../device/shrink-photo.ts'
import { uploadTransport } from '../../device/upload-transport.ts'
import { currentLanguage } from '../../words/language.ts'

/** Bytes, not a Blob: older phones lose Blobs from their storage. */
type KeptPhoto = { readonly bytes: ArrayBuffer; readonly type: string }

export async function keepPhoto(file: Blob): Promise<string> {
  const small = await shrinkPhoto(file)
  const localId = newId()
  const kept: KeptPhoto = { bytes: await small.arrayBuffer(), type: small.type }
  await keep('photos', localId, kept)
  return localId
}

export async function findPhotoFile(localId: string): Promise<Blob | undefined> {
  const kept = await findKept('photos', localId)
  return isKeptPhoto(kept) ? new Blob([kept.bytes], { type: kept.type }) : undefined
}

export async function dropPhoto(localId: string): Promise<void> {
  await dropKept('photos', localId)
}

const underWay = new Map<string, Promise<Photo>>()

/** Asked twice for the same photo, it goes up once. */
export function uploadPhoto(localId: string, progress: (share: number) => void = () => {}): Promise<Photo> {
  const upload = underWay.get(localId) ?? sendPhoto(localId, progress).finally(() => underWay.delete(localId))
  underWay.set(localId, upload)
  return upload
}

async function sendPhoto(localId: string, progress: (share: number) => void): Promise<Photo> {
  const file = await findPhotoFile(localId)
  const transport = uploadTransport(currentLanguage(), progress)
  const photo = await sendFile<Photo>(transport, photos.uploadPhoto.path, file ?? new Blob())
  noteConnection('online')
  return photo
}

function isKeptPhoto(kept: unknown): kept is KeptPhoto {
  return typeof kept === 'object' && kept !== null && 'bytes' in kept && kept.bytes instanceof ArrayBuffer
}
