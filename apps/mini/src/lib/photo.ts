import type { DraftPhoto } from './draft.ts'
import { newId } from './new-id.ts'
import { uploadPhoto } from './server.ts'

export const mostPhotos = 9

/** From the camera or the album, made smaller by WeChat; none where somebody thinks better of it. */
export async function choosePhotos(room: number): Promise<DraftPhoto[]> {
  const chosen = await wx
    .chooseMedia({ count: room, mediaType: ['image'], sourceType: ['camera', 'album'], sizeType: ['compressed'] })
    .catch(() => undefined)
  const photos = []
  for (const { tempFilePath } of chosen?.tempFiles ?? []) photos.push({ key: await newId(), path: tempFilePath })
  return photos
}

/** The photo with its id, sent now if it has not arrived yet. */
export async function sendPhoto(photo: DraftPhoto): Promise<DraftPhoto> {
  if (photo.id !== undefined) return photo
  const { id, place } = await uploadPhoto(photo.path)
  return { ...photo, id, ...(place ? { place } : {}) }
}
