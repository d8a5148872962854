import { createHmac, randomBytes } from 'node:crypto'

const mark = 'whsec_'

/** 256 bits, written as Standard Webhooks writes them. */
export function newWebhookSecret(): string {
  return mark + randomBytes(32).toString('base64')
}

type Message = { readonly id: string; readonly at: Date; readonly body: string | Uint8Array; readonly secret: string }

/** The three headers by which a receiver knows who sent it, when, and that nothing was changed (standardwebhooks.com). */
export function signedHeaders({ id, at, body, secret }: Message): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const key = Buffer.from(secret.slice(mark.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
