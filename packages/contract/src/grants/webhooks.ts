import * as z from 'zod/mini'
import { endpoint, type Role } from '../endpoint.ts'
import { Id, Text } from '../values.ts'
import { Steering, WebhookAddress, WebhookView } from '../webhook-view.ts'

const tag = 'grants'
const access = { roles: ['departmentHandler'] } as const satisfies { readonly roles: readonly Role[] }
const params = z.strictObject({ id: Id })
const path = '/api/grants/:id/webhook'

export const grantWebhooks = {
  getGrantWebhook: endpoint({
    name: 'getGrantWebhook',
    method: 'GET',
    path,
    tag,
    summary: 'Where the department’s system is told of changes, and how that goes',
    access,
    params,
    reply: z.strictObject({ webhook: z.nullable(WebhookView) }),
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
    body: z.strictObject({ url: WebhookAddress, reason: Text(300) }),
    reply: z.strictObject({ webhook: WebhookView, secret: z.string() }),
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
    body: Steering,
    reply: WebhookView,
  }),
} as const
