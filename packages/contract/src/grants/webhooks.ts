import * as z from 'zod/mini'
import { endpoint, type Role } from '../endpoint.ts'
import { Id, Instant, Text } from '../values.ts'

const tag = 'grants'
const access = { roles: ['departmentHandler'] } as const satisfies { readonly roles: readonly Role[] }
const params = z.strictObject({ id: Id })
const path = '/api/grants/:id/webhook'

const GrantWebhook = z.strictObject({
  url: z.string(),
  state: z.enum(['active', 'paused']),
  pausedBecause: z.nullable(z.enum(['byHand', 'failing', 'gone', 'grantOver'])),
  /** What it was not told yet. */
  waiting: z.int(),
  /** In a row. */
  failures: z.int(),
  retryAt: z.nullable(Instant),
  lastError: z.nullable(z.string()),
  deliveredAt: z.nullable(Instant),
})
export type GrantWebhook = z.output<typeof GrantWebhook>

export const grantWebhooks = {
  getGrantWebhook: endpoint({
    name: 'getGrantWebhook',
    method: 'GET',
    path,
    tag,
    summary: 'Where the department’s system is told of changes, and how that goes',
    access,
    params,
    reply: z.strictObject({ webhook: z.nullable(GrantWebhook) }),
  }),
  setGrantWebhook: endpoint({
    name: 'setGrantWebhook',
    method: 'POST',
    path,
    tag,
    summary:
      'Have the department’s system told of changes; the secret that signs them is in this answer and never again',
    access,
    params,
    body: z.strictObject({
      url: z.url({ protocol: /^https?$/ }).check(z.trim(), z.maxLength(1000)),
      reason: Text(300),
    }),
    reply: z.strictObject({ webhook: GrantWebhook, secret: z.string() }),
    status: 201,
  }),
  steerGrantWebhook: endpoint({
    name: 'steerGrantWebhook',
    method: 'POST',
    path: '/api/grants/:id/webhook/steering',
    tag,
    summary: 'Stop telling, go on, or tell again what happened from an instant on',
    access,
    params,
    body: z.strictObject({
      action: z.enum(['pause', 'resume', 'replay']),
      from: z.exactOptional(Instant),
      reason: Text(300),
    }),
    reply: GrantWebhook,
  }),
} as const
