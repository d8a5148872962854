import { browserTransport, type Call, caller, sendFile } from '@ejia/client'
import { type Photo, photos, type Voice, voices } from '@ejia/contract'
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

export function uploadVoice(file: Blob, seconds: number): Promise<Voice> {
  return sendFile<Voice>(transport, `${voices.uploadVoice.path}?seconds=${seconds}`, file)
}
