import { type Call, caller } from '@ejia/client'

let people = 0

/** The contract's calls to a server over HTTP, as somebody with an address of their own. */
export function callTo(url: string, token?: string): Call {
  const headers = { 'x-forwarded-for': newAddress(), ...(token ? { authorization: `Bearer ${token}` } : {}) }
  return caller((path, init) => fetch(url + path, { ...init, headers: { ...init.headers, ...headers } }))
}

/** Different people do not share the calls a minute that one address may make. */
export function newAddress(): string {
  people += 1
  return `10.0.${Math.floor(people / 250)}.${(people % 250) + 1}`
}
