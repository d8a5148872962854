import { createHash, createHmac } from 'node:crypto'
import type { Exchange } from './fake.ts'

/** What Alibaba Cloud computes to check signature V3, from the request as it arrived. Written apart from the signer,
 * after https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature. */
export function expectedAcs3({ method, url, headers, body }: Exchange, signedHeaders: string, secret: string): string {
  const pairs = [...url.searchParams.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const query = pairs.map(([name, value]) => `${percent(name)}=${percent(value)}`).join('&')
  let canonical = `${method}\n${url.pathname}\n${query}\n`
  for (const name of signedHeaders.split(';')) canonical += `${name}:${String(headers[name]).trim()}\n`
  canonical += `\n${signedHeaders}\n${hexDigest(body)}`
  const hmac = createHmac('sha256', secret)
  hmac.update('ACS3-HMAC-SHA256\n')
  hmac.update(hexDigest(Buffer.from(canonical)))
  return hmac.digest('hex')
}

const authorization = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/
const mustBeSigned = [
  'host',
  'x-acs-action',
  'x-acs-content-sha256',
  'x-acs-date',
  'x-acs-signature-nonce',
  'x-acs-version',
]
const validMilliseconds = 15 * 60_000

/** The code with which the request is refused, or undefined if it is well signed. */
export function faultOfAcs3(exchange: Exchange, keyId: string, secret: string): string | undefined {
  const { headers, body } = exchange
  const [, credential, signed = '', signature] = authorization.exec(headers.authorization ?? '') ?? []
  if (credential === undefined) return 'IncompleteSignature'
  if (credential !== keyId) return 'InvalidAccessKeyId.NotFound'
  if (mustBeSigned.some((name) => !signed.split(';').includes(name))) return 'IncompleteSignature'
  if (headers['x-acs-content-sha256'] !== hexDigest(body)) return 'SignatureDoesNotMatch'
  const date = Date.parse(String(headers['x-acs-date']))
  if (!(Math.abs(Date.now() - date) < validMilliseconds)) return 'InvalidTimeStamp.Expired'
  return expectedAcs3(exchange, signed, secret) === signature ? undefined : 'SignatureDoesNotMatch'
}

/** RFC 3986, byte by byte: only letters, digits and -_.~ stay. */
function percent(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const sign = String.fromCharCode(byte)
      return /[\w.~-]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
}

function hexDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
