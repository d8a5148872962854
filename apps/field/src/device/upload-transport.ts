import type { Transport } from '@ejia/client'

/** `fetch` cannot tell how far an upload is; this can. */
export function uploadTransport(language: string, progress: (share: number) => void): Transport {
  return (path, init) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open(init.method, path)
      request.timeout = 120_000
      request.setRequestHeader('accept-language', language)
      for (const [name, value] of Object.entries(init.headers)) request.setRequestHeader(name, value)
      request.upload.addEventListener('progress', (event) => {
        if (event.lengthComputable) progress(event.loaded / event.total)
      })
      request.addEventListener('load', () =>
        resolve({ status: request.status, json: () => new Response(request.responseText).json() }),
      )
      const fail = () => reject(new Error('the upload broke off'))
      request.addEventListener('error', fail)
      request.addEventListener('timeout', fail)
      request.addEventListener('abort', fail)
      request.send(init.body ?? null)
    })
}
