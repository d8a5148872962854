import { createHash, createHmac } from 'node:crypto'

export type Acs3Request = {
  readonly method: string
  readonly query: Readonly<Record<string, string>>
  /** Host and every x-acs- header, in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const algorithm = 'ACS3-HMAC-SHA256'

/**
 * The Authorization header of Alibaba Cloud's signature V3, for calls at the root path:
 * https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature
 */
export function signAcs3(request: Acs3Request, keyId: string, keySecret: string): string {
  const signed = Object.entries(request.headers).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const names = signed.map(([name]) => name).join(';')
  const canonical = [
    request.method,
    '/',
    canonicalQuery(request.query),
    ...signed.map(([name, value]) => `${name}:${value.trim()}`),
    '',
    names,
    sha256(request.body),
  ].join('\n')
  const signature = createHmac('sha256', keySecret)
    .update(`${algorithm}\n${sha256(canonical)}`)
    .digest('hex')
  return `${algorithm} Credential=${keyId},SignedHeaders=${names},Signature=${signature}`
}

/** Sorted by name and encoded as RFC 3986 wants it; to be sent exactly so. */
export function canonicalQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&')
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
