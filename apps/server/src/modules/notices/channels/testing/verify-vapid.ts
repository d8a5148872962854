import { createPublicKey, verify } from 'node:crypto'
import * as z from 'zod/mini'
import { readJson } from '../read-json.ts'

const Claims = z.object({ aud: z.string(), exp: z.number(), sub: z.string() })
const header = /^vapid t=(([\w-]+)\.([\w-]+))\.([\w-]+), k=([\w-]+)$/
const longestSeconds = 24 * 3600
/** What stands before an uncompressed P-256 point in a SubjectPublicKeyInfo. */
const spki = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex')

/** Why a push service would refuse the sender, RFC 8292. */
export function faultOfVapid(
  authorization: string,
  at: { readonly origin: string; readonly now: Date },
): string | undefined {
  const [, signed, , body, signature, key] = header.exec(authorization) ?? []
  if (signed === undefined || body === undefined || signature === undefined || key === undefined) return 'form'
  const claims = readJson(Claims, Buffer.from(body, 'base64url').toString('utf8'))
  if (claims === undefined) return 'claims'
  if (claims.aud !== at.origin) return 'audience'
  const left = claims.exp - at.now.getTime() / 1000
  if (left <= 0 || left > longestSeconds) return 'expired'
  if (!/^(mailto:.+@|https:\/\/)/.test(claims.sub)) return 'subject'
  const point = Buffer.from(key, 'base64url')
  const publicKey = createPublicKey({ key: Buffer.concat([spki, point]), format: 'der', type: 'spki' })
  const proof = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
  return verify('sha256', Buffer.from(signed), proof, Buffer.from(signature, 'base64url')) ? undefined : 'signature'
}
