import { createHash, createHmac } from 'node:crypto'

/** The signature of docs/message-gateways.md: over when, which one, and every byte of the body. */
export function signHttp(body: string, stamp: { timestamp: string; nonce: string }, secret: string): string {
  const digest = createHash('sha256').update(body).digest('hex')
  return createHmac('sha256', secret).update(`${stamp.timestamp}\n${stamp.nonce}\n${digest}`).digest('hex')
}
