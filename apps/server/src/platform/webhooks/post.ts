import { request as askHttp, type IncomingMessage } from 'node:http'
import { request as askHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

type Posting = {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  readonly milliseconds: number
  /** With it nothing in a private network is reached. */
  readonly lookup: LookupFunction | undefined
}

/** The status that was answered. Nobody is followed elsewhere, and what is answered beside the status is not read. */
export async function post({ url, headers, body, milliseconds, lookup }: Posting): Promise<number> {
  // A bare address is not looked up, so it could lead inside.
  if (lookup && isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) throw new Error('an address without a name')
  const ask = url.protocol === 'https:' ? askHttps : askHttp
  const options = {
    method: 'POST',
    agent: false,
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    signal: AbortSignal.timeout(milliseconds),
    ...(lookup ? { lookup } : {}),
  }
  const answer = await new Promise<IncomingMessage>((settle, fail) => {
    ask(url, options, settle).on('error', fail).end(body)
  })
  answer.on('error', () => undefined).destroy()
  return answer.statusCode ?? 0
}
