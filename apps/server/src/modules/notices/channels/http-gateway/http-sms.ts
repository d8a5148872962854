import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { Config } from '../../../../config.ts'
import { call } from '../call.ts'
import type { Sending, SendOutcome, SmsAddress, SmsContent, SmsGateway } from '../channel.ts'
import { outcomeOfStatus } from '../outcome-of-status.ts'
import { toE164 } from '../phone-number.ts'
import { readJson } from '../read-json.ts'
import { signHttp } from './sign.ts'

type Settings = NonNullable<Config['sms']['http']>

/** A city's own gateway, by the small protocol of docs/message-gateways.md. */
export function httpSms(settings: Settings): SmsGateway {
  return { name: 'http', channel: 'sms', send: (sending, signal) => send(settings, sending, signal) }
}

const Reply = z.discriminatedUnion('status', [
  z.object({ status: z.literal('sent'), gatewayId: z.optional(z.string()) }),
  z.object({
    status: z.literal('refused'),
    code: z.string(),
    because: z.enum(['address', 'quota', 'content', 'settings']),
  }),
  z.object({ status: z.literal('later'), code: z.string(), afterSeconds: z.optional(z.number()) }),
])

async function send(
  { url, secret }: Settings,
  { id, to, content }: Sending<SmsAddress, SmsContent>,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const { text, step, values, gatewayTemplate } = content
  const body = JSON.stringify({ id, to: toE164(to), text, step, values, template: gatewayTemplate?.code })
  const stamp = { timestamp: String(Math.floor(Date.now() / 1000)), nonce: randomBytes(16).toString('hex') }
  const headers = {
    'content-type': 'application/json',
    'x-ejia-timestamp': stamp.timestamp,
    'x-ejia-nonce': stamp.nonce,
    'x-ejia-signature': signHttp(body, stamp, secret),
  }
  const answer = await call({ method: 'POST', url: new URL(url), headers, body }, signal)
  if (answer.kind !== 'answer') return answer
  const said = readJson(Reply, answer.text)
  if (said === undefined) return outcomeOfStatus(answer)
  switch (said.status) {
    case 'sent':
      return { kind: 'sent', ...(said.gatewayId && { gatewayId: said.gatewayId }) }
    case 'refused':
      return { kind: 'refused', code: said.code, because: said.because }
    case 'later': {
      const { code, afterSeconds } = said
      return { kind: 'later', code, ...(afterSeconds !== undefined && { afterMilliseconds: afterSeconds * 1000 }) }
    }
  }
}
