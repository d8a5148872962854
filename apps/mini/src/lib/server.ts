import { type Call, caller, readReply, type Transport, Unreachable } from '@ejia/client'
import { type Photo, photos, type Voice, voices } from '@ejia/contract'
import { currentLanguage } from './storage.ts'

/** Written in by the build. */
declare const EJIA_SERVER: string

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const

export const call: Call = caller(transport)

/** The address of something to show, such as a photo. */
export function addressOf(path: string): string {
  return EJIA_SERVER + path
}

/** A photo from the phone's own folder. */
export function uploadPhoto(filePath: string): Promise<Photo> {
  return uploadFile<Photo>(photos.uploadPhoto.path, filePath)
}

export function uploadVoice(filePath: string, seconds: number): Promise<Voice> {
  return uploadFile<Voice>(`${voices.uploadVoice.path}?seconds=${seconds}`, filePath)
}

function uploadFile<R>(path: string, filePath: string): Promise<R> {
  return new Promise((resolve, reject) => {
    wx.uploadFile({
      url: addressOf(path),
      filePath,
      name: 'file',
      header: language(),
      success: ({ statusCode, data }) => resolve(readReply<R>(replyOf(statusCode, data))),
      fail: ({ errMsg }) => reject(new Unreachable(errMsg)),
    })
  })
}

export function transport(...[path, { method, headers, body }]: Parameters<Transport>): ReturnType<Transport> {
  return new Promise((resolve, reject) => {
    wx.request<string>({
      url: addressOf(path),
      method: methods.find((one) => one === method) ?? 'GET',
      header: { ...headers, ...language() },
      // Read as text: WeChat would hand on what it cannot parse as if it were an answer.
      dataType: '其他',
      ...(typeof body === 'string' ? { data: body } : {}),
      success: ({ statusCode, data }) => resolve(replyOf(statusCode, data)),
      fail: ({ errMsg }) => reject(new Unreachable(errMsg)),
    })
  })
}

function language() {
  return { 'accept-language': currentLanguage() === 'zh' ? 'zh-CN' : 'en' }
}

function replyOf(status: number, text: string) {
  // oxlint-disable-next-line typescript/no-unsafe-return -- the contract says what comes, as with a browser's json()
  return { status, json: async <T>(): Promise<T> => JSON.parse(text) }
}
