import type { WebhookSetting, WebhookSteering, WebhookView } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type AuditAction, recordAudit } from '../audit.ts'
import { type Transaction, transaction } from '../database.ts'
import type { Platform } from '../module.ts'
import { isPublicEndpoint } from '../public-lookup.ts'
import { newWebhookSecret } from './sign.ts'
import { findWebhook, pauseWebhook, resumeWebhook, type StoredWebhook, setWebhook, type WebhookTable } from './store.ts'
import { viewWebhook } from './view.ts'

/** What a module says of its webhooks; whether somebody may set or steer one it looks at before. */
export type ManagedWebhooks = {
  readonly table: WebhookTable
  /** The number of the last that happened before an instant, or of all. */
  readonly findPosition: (tx: Transaction, ownerId: string, before?: string) => Promise<string>
  readonly setAction: AuditAction
  readonly steeredAction: AuditAction
  /** The refusal of an address that lies inside. */
  readonly insideCode: string
}

type Owned = { readonly ownerId: string; readonly byId: string }

export async function showWebhook(
  { database }: Platform,
  { table }: Pick<ManagedWebhooks, 'table'>,
  ownerId: string,
): Promise<{ readonly webhook: WebhookView | null }> {
  const webhook = await findWebhook(database, table, ownerId)
  return { webhook: webhook ? viewWebhook(webhook) : null }
}

/** From now on, or where the one before stood; the secret leaves the server once, in this answer. */
export async function putWebhook(
  { database, vault, config }: Platform,
  { table, findPosition, setAction, insideCode }: ManagedWebhooks,
  { ownerId, byId, url, reason }: Owned & WebhookSetting,
): Promise<{ readonly webhook: WebhookView; readonly secret: string }> {
  if (!config.push.privateHosts && !isPublicEndpoint(new URL(url))) throw new Refusal(insideCode, { field: 'body.url' })
  const [secret, id] = [newWebhookSecret(), newId()]
  await transaction(database, async (tx) => {
    const secretSealed = vault.seal(secret, id)
    await setWebhook(tx, table, { id, ownerId, url, secretSealed, position: await findPosition(tx, ownerId), byId })
    await recordAudit(tx, { action: setAction, personId: byId, subject: ownerId, facts: { url, reason } })
  })
  return { webhook: viewWebhook(await get(database, table, ownerId)), secret }
}

/** Stop, go on, or tell again what was from an instant on. */
export async function steerWebhook(
  { database, live }: Platform,
  { table, findPosition, steeredAction }: ManagedWebhooks,
  { ownerId, byId, action, from, reason }: Owned & WebhookSteering,
): Promise<WebhookView> {
  const { id } = await get(database, table, ownerId)
  if (action === 'replay' && from === undefined) throw new Refusal('input.invalid', { field: 'body.from' })
  await transaction(database, async (tx) => {
    if (action === 'pause') await pauseWebhook(tx, table, { id, because: 'byHand' })
    else {
      const position = action === 'replay' ? await findPosition(tx, ownerId, from) : undefined
      await resumeWebhook(tx, table, { id, position })
    }
    const facts = { action, reason, ...(from === undefined ? {} : { from }) }
    await recordAudit(tx, { action: steeredAction, personId: byId, subject: ownerId, facts })
  })
  live.noteCommit()
  return viewWebhook(await get(database, table, ownerId))
}

async function get(tx: Transaction, table: WebhookTable, ownerId: string): Promise<StoredWebhook> {
  const webhook = await findWebhook(tx, table, ownerId)
  if (!webhook) throw new Refusal('not-found')
  return webhook
}
