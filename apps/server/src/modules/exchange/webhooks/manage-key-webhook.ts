import type { api, InputOf, ReplyOf, WebhookView } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import {
  type ManagedWebhooks,
  type Platform,
  putWebhook,
  type StaffCaller,
  showWebhook,
  steerWebhook,
} from '../../../platform/index.ts'
import { keyState } from '../keys/key-state.ts'
import { findKey, type StoredKey } from '../store/keys.ts'
import { findPosition, webhookTable } from '../store/webhooks.ts'

type By = StaffCaller['actor']

const managed: ManagedWebhooks = {
  table: webhookTable,
  findPosition: (tx, _, before) => findPosition(tx, before),
  setAction: 'key.webhook-set',
  steeredAction: 'key.webhook-steered',
  insideCode: 'key.webhook-address',
}

/** Whether anything can be told to who has this key. */
export function hasNews({ scopes }: Pick<StoredKey, 'scopes'>): boolean {
  return scopes.includes('changes.read') || scopes.includes('orders.send')
}

export async function viewKeyWebhook(platform: Platform, id: string): Promise<ReplyOf<typeof api.getKeyWebhook>> {
  await getKey(platform, id)
  return showWebhook(platform, managed, id)
}

type Wanted = InputOf<typeof api.setKeyWebhook>['body'] & { readonly id: string }

export async function putKeyWebhook(
  platform: Platform,
  by: By,
  { id, ...wanted }: Wanted,
): Promise<ReplyOf<typeof api.setKeyWebhook>> {
  checkTold(await getKey(platform, id))
  return putWebhook(platform, managed, { ...wanted, ownerId: id, byId: by.personId })
}

type Steering = InputOf<typeof api.steerKeyWebhook>['body'] & { readonly id: string }

export async function steerKeyWebhook(platform: Platform, by: By, { id, ...steering }: Steering): Promise<WebhookView> {
  const key = await getKey(platform, id)
  if (steering.action !== 'pause') checkTold(key)
  return steerWebhook(platform, managed, { ...steering, ownerId: id, byId: by.personId })
}

async function getKey({ database }: Platform, id: string): Promise<StoredKey> {
  const key = await findKey(database, id)
  if (!key) throw new Refusal('key.unknown')
  return key
}

function checkTold(key: StoredKey): void {
  if (keyState(key) === 'revoked') throw new Refusal('key.revoked-already')
  if (keyState(key) !== 'valid' || !hasNews(key)) throw new Refusal('key.no-news')
}
