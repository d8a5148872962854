import * as z from 'zod/mini'
import { endpoint, type Role } from '../endpoint.ts'
import { Id } from '../values.ts'
import { webhookParts } from '../webhook-view.ts'

const tag = 'grants'
const access = { roles: ['departmentHandler'] } as const satisfies { readonly roles: readonly Role[] }
const params = z.strictObject({ id: Id })
const path = '/api/grants/:id/webhook'

export const grantWebhooks = {
  getGrantWebhook: endpoint({
    name: 'getGrantWebhook',
    ...webhookParts.get,
    path,
    tag,
    summary: 'Where the department’s system is told of changes, and how that goes',
    access,
    params,
  }),
  setGrantWebhook: endpoint({
    name: 'setGrantWebhook',
    ...webhookParts.set,
    path,
    tag,
    summary:
      'Have the department’s system told of changes; the secret that signs them is in this answer and never again',
    access,
    params,
  }),
  steerGrantWebhook: endpoint({
    name: 'steerGrantWebhook',
    ...webhookParts.steer,
    path: '/api/grants/:id/webhook/steering',
    tag,
    summary: 'Stop telling, go on, or tell again what happened from an instant on',
    access,
    params,
  }),
} as const
