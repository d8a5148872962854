import { createHash, createHmac } from 'node:crypto'
import type { Exchange } from './fake.ts'

/** What Tencent Cloud computes to check signature v3, from the request as it arrived. Written apart from the signer,
 * after https://cloud.tencent.com/document/api/382/52072. */
export function expectedTc3({ method, headers, body }: Exchange, scope: string, { signed, secret }: Tc3Secret): string {
  const [day = '', service = '', ending = ''] = scope.split('/')
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim().toLowerCase()}\n`)
  const canonical = `${method}\n/\n\n${lines.join('')}\n${signed}\n${hexDigest(body)}`
  const toSign = `TC3-HMAC-SHA256\n${String(headers['x-tc-timestamp'])}\n${scope}\n${hexDigest(Buffer.from(canonical))}`
  const dayKey = createHmac('sha256', `TC3${secret}`).update(day).digest()
  const serviceKey = createHmac('sha256', dayKey).update(service).digest()
  const signingKey = createHmac('sha256', serviceKey).update(ending).digest()
  return createHmac('sha256', signingKey).update(toSign).digest('hex')
}

type Tc3Secret = { readonly signed: string; readonly secret: string }

const authorization =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d\/sms\/tc3_request), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/
const validSeconds = 5 * 60

/** The code with which the request is refused, or undefined if it is well signed. */
export function faultOfTc3(exchange: Exchange, secretId: string, secret: string): string | undefined {
  const { headers } = exchange
  const [, credential, scope = '', signed = '', signature] = authorization.exec(headers.authorization ?? '') ?? []
  if (credential === undefined) return 'AuthFailure.InvalidAuthorization'
  if (credential !== secretId) return 'AuthFailure.SecretIdNotFound'
  const seconds = Number(headers['x-tc-timestamp'])
  const day = new Date(seconds * 1000).toISOString().slice(0, 10)
  if (!(Math.abs(Date.now() / 1000 - seconds) < validSeconds) || !scope.startsWith(day))
    return 'AuthFailure.SignatureExpire'
  if (!/(^|;)content-type;host(;|$)/.test(signed)) return 'AuthFailure.SignatureFailure'
  return expectedTc3(exchange, scope, { signed, secret }) === signature ? undefined : 'AuthFailure.SignatureFailure'
}

function hexDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
