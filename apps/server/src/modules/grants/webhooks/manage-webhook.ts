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
  type StoredWebhook,
  setWebhook,
  transaction,
  viewWebhook as view,
} from '../../../platform/index.ts'
import { type By, checkReads } from '../desk.ts'
import { checkHolds } from '../reading/check-holds.ts'
import { findPosition } from '../store/changes.ts'
import { findGrant } from '../store/grants.ts'
import { webhookTable } from '../store/webhooks.ts'

export async function viewWebhook(
  platform: Platform,
  by: By,
  id: string,
): Promise<ReplyOf<typeof api.getGrantWebhook>> {
  checkReads(by, await findGrant(platform.database, id))
  const webhook = await findWebhook(platform.database, webhookTable, id)
  return { webhook: webhook ? view(webhook) : null }
}

type Wanted = InputOf<typeof api.setGrantWebhook>['body'] & { readonly id: string }

/** From now on, or where the one before stood; the secret leaves the server once, in this answer. */
export async function putWebhook(
  platform: Platform,
  by: By,
  { id, url, reason }: Wanted,
): Promise<ReplyOf<typeof api.setGrantWebhook>> {
  const { database, vault, config } = platform
  const grant = checkReads(by, await findGrant(database, id))
  await checkHolds(platform, grant, { personId: by.personId })
  if (!config.push.privateHosts && !isPublicEndpoint(new URL(url)))
    throw new Refusal('grant.webhook-address', { field: 'body.url' })
  const [secret, webhookId] = [newWebhookSecret(), newId()]
  await transaction(database, async (tx) => {
    const position = await findPosition(tx, id)
    const secretSealed = vault.seal(secret, webhookId)
    await setWebhook(tx, webhookTable, { id: webhookId, ownerId: id, url, secretSealed, position, byId: by.personId })
    const facts = { url, reason }
    await recordAudit(tx, { action: 'grant.webhook-set', personId: by.personId, subject: id, facts })
  })
  return { webhook: view(await get(platform, id)), secret }
}

type Steering = InputOf<typeof api.steerGrantWebhook>['body'] & { readonly id: string }

/** Stop, go on, or tell again what was from an instant on. */
export async function steerWebhook(
  platform: Platform,
  by: By,
  { id, action, from, reason }: Steering,
): Promise<WebhookView> {
  const { database, live } = platform
  const grant = checkReads(by, await findGrant(database, id))
  const webhook = await get(platform, id)
  if (action !== 'pause') await checkHolds(platform, grant, { personId: by.personId })
  if (action === 'replay' && from === undefined) throw new Refusal('input.invalid', { field: 'body.from' })
  await transaction(database, async (tx) => {
    if (action === 'pause') await pauseWebhook(tx, webhookTable, { id: webhook.id, because: 'byHand' })
    else {
      const position = action === 'replay' ? await findPosition(tx, id, from) : undefined
      await resumeWebhook(tx, webhookTable, { id: webhook.id, position })
    }
    const facts = { action, reason, ...(from === undefined ? {} : { from }) }
    await recordAudit(tx, { action: 'grant.webhook-steered', personId: by.personId, subject: id, facts })
  })
  live.noteCommit()
  return view(await get(platform, id))
}

async function get({ database }: Platform, grantId: string): Promise<StoredWebhook> {
  const webhook = await findWebhook(database, webhookTable, grantId)
  if (!webhook) throw new Refusal('not-found')
  return webhook
}
