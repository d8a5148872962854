import type { Transport } from './call.ts'

/** Requests of a page to the server it came from. */
export function browserTransport(language: () => string): Transport {
  return async (path, init) => {
    const response = await fetch(path, {
      method: init.method,
      headers: { ...init.headers, 'accept-language': language() },
      credentials: 'same-origin',
      ...(init.body === undefined ? {} : { body: init.body }),
    })
    return { status: response.status, json: () => response.json() }
  }
}
