import type { api, InputOf, ReplyOf, WebhookView } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import {
  findWebhook,
  isPublicEndpoint,
  newWebhookSecret,
  type Platform,
  pauseWebhook,
  recordAudit,
  resumeWebhook,
  type StaffCaller,
  type StoredWebhook,
  setWebhook,
  transaction,
  viewWebhook as view,
} from '../../../platform/index.ts'
import { keyState } from '../keys/key-state.ts'
import { findKey, type StoredKey } from '../store/keys.ts'
import { findPosition, webhookTable } from '../store/webhooks.ts'

type By = StaffCaller['actor']

/** Whether anything can be told to who has this key. */
export function hasNews({ scopes }: Pick<StoredKey, 'scopes'>): boolean {
  return scopes.includes('changes.read') || scopes.includes('orders.send')
}

export async function viewKeyWebhook(platform: Platform, id: string): Promise<ReplyOf<typeof api.getKeyWebhook>> {
  await getKey(platform, id)
  const webhook = await findWebhook(platform.database, webhookTable, id)
  return { webhook: webhook ? view(webhook) : null }
}

type Wanted = InputOf<typeof api.setKeyWebhook>['body'] & { readonly id: string }

/** From now on, or where the one before stood; the secret leaves the server once, in this answer. */
export async function putKeyWebhook(
  platform: Platform,
  by: By,
  { id, url, reason }: Wanted,
): Promise<ReplyOf<typeof api.setKeyWebhook>> {
  const { database, vault, config } = platform
  await getTold(platform, id)
  if (!config.push.privateHosts && !isPublicEndpoint(new URL(url)))
    throw new Refusal('key.webhook-address', { field: 'body.url' })
  const [secret, webhookId] = [newWebhookSecret(), newId()]
  await transaction(database, async (tx) => {
    const secretSealed = vault.seal(secret, webhookId)
    const position = await findPosition(tx)
    await setWebhook(tx, webhookTable, { id: webhookId, ownerId: id, url, secretSealed, position, byId: by.personId })
    const facts = { url, reason }
    await recordAudit(tx, { action: 'key.webhook-set', personId: by.personId, subject: id, facts })
  })
  return { webhook: view(await get(platform, id)), secret }
}

type Steering = InputOf<typeof api.steerKeyWebhook>['body'] & { readonly id: string }

/** Stop, go on, or tell again what was from an instant on. */
export async function steerKeyWebhook(
  platform: Platform,
  by: By,
  { id, action, from, reason }: Steering,
): Promise<WebhookView> {
  const { database, live } = platform
  await (action === 'pause' ? getKey(platform, id) : getTold(platform, id))
  const webhook = await get(platform, id)
  if (action === 'replay' && from === undefined) throw new Refusal('input.invalid', { field: 'body.from' })
  await transaction(database, async (tx) => {
    if (action === 'pause') await pauseWebhook(tx, webhookTable, { id: webhook.id, because: 'byHand' })
    else {
      const position = action === 'replay' ? await findPosition(tx, from) : undefined
      await resumeWebhook(tx, webhookTable, { id: webhook.id, position })
    }
    const facts = { action, reason, ...(from === undefined ? {} : { from }) }
    await recordAudit(tx, { action: 'key.webhook-steered', personId: by.personId, subject: id, facts })
  })
  live.noteCommit()
  return view(await get(platform, id))
}

async function getKey({ database }: Platform, id: string): Promise<StoredKey> {
  const key = await findKey(database, id)
  if (!key) throw new Refusal('key.unknown')
  return key
}

async function getTold(platform: Platform, id: string): Promise<void> {
  const key = await getKey(platform, id)
  if (keyState(key) === 'revoked') throw new Refusal('key.revoked-already')
  if (keyState(key) !== 'valid' || !hasNews(key)) throw new Refusal('key.no-news')
}

async function get({ database }: Platform, keyId: string): Promise<StoredWebhook> {
  const webhook = await findWebhook(database, webhookTable, keyId)
  if (!webhook) throw new Refusal('not-found')
  return webhook
}
