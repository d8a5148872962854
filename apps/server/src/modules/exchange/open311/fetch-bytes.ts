import { get as getHttp, type IncomingMessage } from 'node:http'
import { get as getHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

const bytesAtMost = 20 * 1024 * 1024
const milliseconds = 15_000
const redirectsAtMost = 3

/** What lies at an address, within limits of size and time. With `lookup` nothing in a private network is reached. */
export async function fetchBytes(url: URL, lookup: LookupFunction | undefined, redirects = 0): Promise<Buffer> {
  // A bare address is not looked up, so it could lead inside.
  if (lookup && isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) throw new Error('an address without a name')
  const response = await open(url, lookup)
  const { statusCode = 0, headers } = response
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined && redirects < redirectsAtMost) {
    response.destroy()
    const next = new URL(headers.location, url)
    if (!/^https?:$/.test(next.protocol)) throw new Error('a redirect elsewhere')
    return fetchBytes(next, lookup, redirects + 1)
  }
  if (statusCode !== 200) {
    response.destroy()
    throw new Error(`answered ${statusCode}`)
  }
  return read(response)
}

function open(url: URL, lookup: LookupFunction | undefined): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? getHttps : getHttp
  const options = { agent: false, signal: AbortSignal.timeout(milliseconds), ...(lookup ? { lookup } : {}) }
  return new Promise((settle, fail) => {
    get(url, options, settle).on('error', fail)
  })
}

function read(response: IncomingMessage): Promise<Buffer> {
  return new Promise((settle, fail) => {
    const parts: Buffer[] = []
    let size = 0
    response.on('data', (part: Buffer) => {
      size += part.length
      if (size > bytesAtMost) response.destroy(new Error('more than any photo has'))
      else parts.push(part)
    })
    response.on('error', fail)
    response.on('end', () => settle(Buffer.concat(parts)))
  })
}
