import { browserTransport, type Call, caller, sendFile } from '@ejia/client'
import { type Photo, photos } from '@ejia/contract'
import { accountToken, currentLanguage } from './preferences.ts'

const transport = browserTransport(() => (currentLanguage() === 'zh' ? 'zh-CN' : 'en'))

export const call: Call = caller(transport)

/** The same as whoever is logged in here. */
export const ownCall: Call = caller(transport, () => {
  const token = accountToken()
  return token === undefined ? {} : { 'x-ejia-resident': token }
})

export function uploadPhoto(file: Blob): Promise<Photo> {
  return sendFile<Photo>(transport, photos.uploadPhoto.path, file)
}
