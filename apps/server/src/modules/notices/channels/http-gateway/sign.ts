import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export type Signed = { readonly timestamp: string; readonly nonce: string; readonly signature: string }

const validSeconds = 300

/** The signature of docs/message-gateways.md: over when, which one, and every byte of the body. */
export function signHttp(body: string, { timestamp, nonce }: Omit<Signed, 'signature'>, secret: string): string {
  const digest = createHash('sha256').update(body).digest('hex')
  return createHmac('sha256', secret).update(`${timestamp}\n${nonce}\n${digest}`).digest('hex')
}

/** Whether what came in was signed with our secret, now; who must not see it twice remembers the nonce. */
export function isSignedHttp(body: string, given: Signed, { secret, now }: { secret: string; now: Date }): boolean {
  const age = Math.abs(now.getTime() / 1000 - Number(given.timestamp))
  const expected = Buffer.from(signHttp(body, given, secret))
  const actual = Buffer.from(given.signature)
  return age <= validSeconds && expected.length === actual.length && timingSafeEqual(expected, actual)
}
