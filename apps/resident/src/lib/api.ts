import { browserTransport, type Call, caller, sendFile } from '@ejia/client'
import { type Photo, photos } from '@ejia/contract'
import { currentLanguage } from './preferences.ts'

const transport = browserTransport(() => (currentLanguage() === 'zh' ? 'zh-CN' : 'en'))

export const call: Call = caller(transport)

export function uploadPhoto(file: Blob): Promise<Photo> {
  return sendFile<Photo>(transport, photos.uploadPhoto.path, file)
}
