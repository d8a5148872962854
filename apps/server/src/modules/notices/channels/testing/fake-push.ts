import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import type { PushAddress } from '../channel.ts'
import type { Exchange, Handled, Handler } from './fake.ts'
import { faultOfVapid } from './verify-vapid.ts'

type Browser = { readonly ecdh: ECDH; readonly auth: Buffer; readonly applicationServerKey: string | undefined }

export type FakePush = {
  readonly handle: Handler
  /** A browser that lets itself be told things, by whoever has this key if one is given. */
  readonly subscribe: (base: string, applicationServerKey?: string) => PushAddress
}

/** A push service, and the browsers behind it. Codes are HTTP statuses. */
export function fakePush(): FakePush {
  const browsers = new Map<string, Browser>()
  return {
    handle: (exchange, failureFor) => push(exchange, browsers.get(exchange.url.pathname), failureFor),
    subscribe: (base, applicationServerKey) => {
      const ecdh = createECDH('prime256v1')
      ecdh.generateKeys()
      const auth = randomBytes(16)
      const path = `/push/${randomUUID()}`
      browsers.set(path, { ecdh, auth, applicationServerKey })
      const keys = { p256dh: ecdh.getPublicKey('base64url'), auth: auth.toString('base64url') }
      return { endpoint: `${base}${path}`, keys }
    },
  }
}

const longestBytes = 4096

function push(
  { url, headers, body }: Exchange,
  browser: Browser | undefined,
  failureFor: (to: string) => string | undefined,
): Handled {
  const failure = failureFor(url.href)
  if (failure) return { reply: { status: Number(failure), headers: failure === '429' ? { 'retry-after': '30' } : {} } }
  if (browser === undefined) return { reply: { status: 404 } }
  const { authorization = '' } = headers
  if (faultOfVapid(authorization, { origin: url.origin, now: new Date() })) return { reply: { status: 403 } }
  const { applicationServerKey: key } = browser
  if (key !== undefined && !authorization.endsWith(`k=${key}`)) return { reply: { status: 403 } }
  if (body.length > longestBytes) return { reply: { status: 413 } }
  if (!/^\d+$/.test(headers['ttl']?.toString() ?? '') || headers['content-encoding'] !== 'aes128gcm')
    return { reply: { status: 400 } }
  const payload = decrypt(body, browser)
  if (payload === undefined) return { reply: { status: 400 } }
  const { urgency, topic } = headers
  const received = { to: url.href, id: '', gatewayId: randomUUID(), content: { payload, urgency, topic } }
  return { reply: { status: 201, headers: { location: `${url.origin}/messages/${received.gatewayId}` } }, received }
}

/** As the browser does it, RFC 8291 section 3 from the other side. */
function decrypt(body: Buffer, { ecdh, auth }: Browser): string | undefined {
  const [salt, keyLength] = [body.subarray(0, 16), body[20] ?? 0]
  const [senderKey, sealed] = [body.subarray(21, 21 + keyLength), body.subarray(21 + keyLength)]
  try {
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), senderKey])
    const secret = new Uint8Array(hkdfSync('sha256', ecdh.computeSecret(senderKey), auth, info, 32))
    const key = new Uint8Array(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16))
    const nonce = new Uint8Array(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12))
    const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16))
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
    return plain.at(-1) === 2 ? plain.subarray(0, -1).toString('utf8') : undefined
  } catch {
    return undefined
  }
}
