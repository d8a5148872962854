import { createHash, createHmac, randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { readJson } from '../read-json.ts'
import type { Exchange, Handler } from './fake.ts'
import { fakeAccounts } from './fake-settings.ts'

const validSeconds = 300

const Body = z.object({ id: z.string(), to: z.string(), text: z.string(), step: z.string() })

/** A city's own gateway, written after docs/message-gateways.md. Codes `refused:<because>`, `later` and HTTP statuses. */
export function fakeHttpGateway(): Handler {
  const taken = new Map<string, string>()
  return (exchange, failureFor) => {
    if (!isSigned(exchange)) return { reply: { status: 401 } }
    const asked = readJson(Body, exchange.body.toString('utf8'))
    if (asked === undefined) return { reply: { status: 400 } }
    const { id, to, text, step } = asked
    const failure = failureFor(to)
    if (failure) return { reply: refuse(failure) }
    // The same id is the same message: answered again, sent once.
    const known = taken.get(id)
    const gatewayId = known ?? randomUUID()
    taken.set(id, gatewayId)
    const reply = { body: { status: 'sent', gatewayId } }
    return known ? { reply } : { reply, received: { to, id, gatewayId, content: { text, step } } }
  }
}

function isSigned({ headers, body }: Exchange): boolean {
  const [timestamp, nonce] = [String(headers['x-ejia-timestamp']), String(headers['x-ejia-nonce'])]
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= validSeconds)) return false
  return headers['x-ejia-signature'] === signatureOf(body, timestamp, nonce)
}

function signatureOf(body: Uint8Array, timestamp: string, nonce: string): string {
  const text = [timestamp, nonce, createHash('sha256').update(body).digest('hex')].join('\n')
  return createHmac('sha256', fakeAccounts.http.secret).update(text).digest('hex')
}

function refuse(code: string) {
  const because = /^refused:(\w+)$/.exec(code)?.[1]
  if (because) return { body: { status: 'refused', code: 'own-reason', because } }
  if (code === 'later') return { body: { status: 'later', code: 'busy', afterSeconds: 60 } }
  return { status: Number(code), headers: code === '429' ? { 'retry-after': '20' } : {} }
}
