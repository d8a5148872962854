import * as z from 'zod/mini'
import { Instant, Text } from './values.ts'

/** An address that is told what happens, and how that goes. */
export const WebhookView = z.strictObject({
  url: z.string(),
  state: z.enum(['active', 'paused']),
  pausedBecause: z.nullable(z.enum(['byHand', 'failing', 'gone', 'grantOver', 'keyOver'])),
  /** What it was not told yet. */
  waiting: z.int(),
  /** In a row. */
  failures: z.int(),
  retryAt: z.nullable(Instant),
  lastError: z.nullable(z.string()),
  deliveredAt: z.nullable(Instant),
})
export type WebhookView = z.output<typeof WebhookView>

const WebhookAddress = z.url({ protocol: /^https?$/ }).check(z.trim(), z.maxLength(1000))

const Setting = z.strictObject({ url: WebhookAddress, reason: Text(300) })
export type WebhookSetting = z.output<typeof Setting>

const Steering = z.strictObject({
  action: z.enum(['pause', 'resume', 'replay']),
  from: z.exactOptional(Instant),
  reason: Text(300),
})
export type WebhookSteering = z.output<typeof Steering>

/** Of the endpoints by which somebody sets up a webhook, all but whose it is. */
export const webhookParts = {
  get: { method: 'GET', reply: z.strictObject({ webhook: z.nullable(WebhookView) }) },
  set: {
    method: 'POST',
    body: Setting,
    reply: z.strictObject({ webhook: WebhookView, secret: z.string() }),
    status: 201,
  },
  steer: { method: 'POST', body: Steering, reply: WebhookView },
} as const
