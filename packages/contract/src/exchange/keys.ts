import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { AreaCode, Id, Instant, PersonRef, Text } from '../values.ts'
import { webhookParts } from '../webhook-view.ts'

const tag = 'exchange'
const access = { roles: ['systemAdministrator'] } as const
const params = z.strictObject({ id: Id })
const webhookPath = '/api/exchange/keys/:id/webhook'

/** What a key lets another system do; each is granted by itself. */
export const keyScopes = ['requests.report', 'requests.update', 'changes.read', 'records.read', 'orders.send'] as const
export const KeyScope = z.enum(keyScopes)
export type KeyScope = z.output<typeof KeyScope>

/** A plain name, so that it leads nowhere else. */
const Folder = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,39}$/))

const given = {
  /** The system that uses it. */
  name: Text(60),
  /** Whom to call when something is wrong with it. */
  contact: Text(100),
  scopes: z.array(KeyScope).check(z.minLength(1), z.maxLength(keyScopes.length)),
  /** What it reaches; null is the whole city. */
  areaCode: z.nullable(AreaCode),
  perMinute: z.int().check(z.gte(1), z.lte(6000)),
  /** The last day on which it opens anything; null is until it is revoked. */
  validUntil: z.nullable(z.iso.date()),
}

const ApiKeyView = z.strictObject({
  id: Id,
  ...given,
  areaName: z.nullable(z.string()),
  /** The department whose grants it reads by. */
  unitId: z.nullable(Id),
  unitName: z.nullable(z.string()),
  /** Below the folder of work orders, where it drops its files. */
  folder: z.nullable(z.string()),
  /** The last four characters, to tell keys apart. */
  ending: z.string(),
  state: z.enum(['valid', 'expired', 'revoked']),
  createdAt: Instant,
  createdBy: z.nullable(PersonRef),
  revokedAt: z.nullable(Instant),
  revokedReason: z.nullable(z.string()),
})
export type ApiKeyView = z.output<typeof ApiKeyView>

export const apiKeys = {
  listApiKeys: endpoint({
    name: 'listApiKeys',
    method: 'GET',
    path: '/api/exchange/keys',
    tag,
    summary: 'The keys by which other systems come in, newest first, without their secrets',
    access,
    reply: z.array(ApiKeyView),
  }),
  createApiKey: endpoint({
    name: 'createApiKey',
    method: 'POST',
    path: '/api/exchange/keys',
    tag,
    summary: 'Make a key for another system; its secret is shown in this answer and never again',
    access,
    body: z.strictObject({ ...given, unitId: z.exactOptional(Id), folder: z.exactOptional(Folder), reason: Text(300) }),
    reply: z.strictObject({ key: ApiKeyView, secret: z.string() }),
    status: 201,
  }),
  revokeApiKey: endpoint({
    name: 'revokeApiKey',
    method: 'POST',
    path: '/api/exchange/keys/:id/revocation',
    tag,
    summary: 'End a key at once',
    access,
    params,
    body: z.strictObject({ reason: Text(300) }),
    reply: ApiKeyView,
  }),
  getKeyWebhook: endpoint({
    name: 'getKeyWebhook',
    ...webhookParts.get,
    path: webhookPath,
    tag,
    summary: 'Where the system of a key is told what happens, and how that goes',
    access,
    params,
  }),
  setKeyWebhook: endpoint({
    name: 'setKeyWebhook',
    ...webhookParts.set,
    path: webhookPath,
    tag,
    summary:
      'Have the system of a key told what it may read; the secret that signs it is in this answer and never again',
    access,
    params,
  }),
  steerKeyWebhook: endpoint({
    name: 'steerKeyWebhook',
    ...webhookParts.steer,
    path: '/api/exchange/keys/:id/webhook/steering',
    tag,
    summary: 'Stop telling, go on, or tell again what happened from an instant on',
    access,
    params,
  }),
} as const
