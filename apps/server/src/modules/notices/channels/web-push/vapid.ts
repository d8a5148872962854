import { createECDH, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import type { VapidKeys } from '../kept-secrets.ts'

/** Push services refuse more than a day; half of one leaves room for clocks that differ. */
const validSeconds = 12 * 3600

export function makeVapidKeys(): VapidKeys {
  const ecdh = createECDH('prime256v1')
  ecdh.generateKeys()
  return { publicKey: ecdh.getPublicKey('base64url'), privateKey: ecdh.getPrivateKey('base64url') }
}

/** The Authorization header by which a push service knows the sender, RFC 8292. */
export function signVapid(keys: VapidKeys, claims: { endpoint: URL; subject: string; now: Date }): string {
  const { endpoint, subject, now } = claims
  const expiresAt = Math.floor(now.getTime() / 1000) + validSeconds
  const head = encode({ typ: 'JWT', alg: 'ES256' })
  const body = encode({ aud: endpoint.origin, exp: expiresAt, sub: subject })
  const signed = sign('sha256', Buffer.from(`${head}.${body}`), { key: keyOf(keys), dsaEncoding: 'ieee-p1363' })
  return `vapid t=${head}.${body}.${signed.toString('base64url')}, k=${keys.publicKey}`
}

function keyOf({ publicKey, privateKey }: VapidKeys): KeyObject {
  const point = Buffer.from(publicKey, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  if (x === undefined || y === undefined) throw new Error('a point has two halves')
  return createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x, y, d: privateKey }, format: 'jwk' })
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
