import { pathOf } from '@ejia/client'
import { cases } from '@ejia/contract'
import { addressOf } from './server.ts'

const againAfterMilliseconds = 5000

/** Says when a case has changed. WeChat has no event streams, but hands on piece by piece what a request answers. */
export function listen(caseCode: string, changed: () => void): () => void {
  let stopped = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  let task: WechatMiniprogram.RequestTask | undefined

  function open(): void {
    task = wx.request({
      url: addressOf(pathOf(cases.followCase.path, { caseCode })),
      header: { accept: 'text/event-stream' },
      enableChunked: true,
      // What is refused once is refused again.
      success: ({ statusCode }) => {
        if (statusCode >= 400) stopped = true
      },
      // WeChat ends every request after a while; what happened in between is read when it is opened again.
      complete: () => {
        if (!stopped) waiting = setTimeout(openAgain, againAfterMilliseconds)
      },
    })
    task.onChunkReceived(({ data }) => {
      if (isEvent(data)) changed()
    })
  }

  function openAgain(): void {
    changed()
    open()
  }

  open()
  return () => {
    stopped = true
    clearTimeout(waiting)
    task?.abort()
  }
}

/** Pieces without one only keep the line alive. Letters suffice, and there is no TextDecoder. */
function isEvent(data: ArrayBuffer): boolean {
  return String.fromCharCode(...new Uint8Array(data)).includes('event:')
}
