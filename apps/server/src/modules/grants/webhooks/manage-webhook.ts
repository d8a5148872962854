import type { api, InputOf, ReplyOf, WebhookView } from '@ejia/contract'
import {
  type ManagedWebhooks,
  type Platform,
  putWebhook as put,
  showWebhook as show,
  steerWebhook as steer,
} from '../../../platform/index.ts'
import { type By, checkReads } from '../desk.ts'
import { checkHolds } from '../reading/check-holds.ts'
import { findPosition } from '../store/changes.ts'
import { findGrant } from '../store/grants.ts'
import { webhookTable } from '../store/webhooks.ts'

const managed: ManagedWebhooks = {
  table: webhookTable,
  findPosition,
  setAction: 'grant.webhook-set',
  steeredAction: 'grant.webhook-steered',
  insideCode: 'grant.webhook-address',
}

export async function viewWebhook(
  platform: Platform,
  by: By,
  id: string,
): Promise<ReplyOf<typeof api.getGrantWebhook>> {
  checkReads(by, await findGrant(platform.database, id))
  return show(platform, managed, id)
}

type Wanted = InputOf<typeof api.setGrantWebhook>['body'] & { readonly id: string }

export async function putWebhook(
  platform: Platform,
  by: By,
  { id, ...wanted }: Wanted,
): Promise<ReplyOf<typeof api.setGrantWebhook>> {
  const grant = checkReads(by, await findGrant(platform.database, id))
  await checkHolds(platform, grant, { personId: by.personId })
  return put(platform, managed, { ...wanted, ownerId: id, byId: by.personId })
}

type Steering = InputOf<typeof api.steerGrantWebhook>['body'] & { readonly id: string }

export async function steerWebhook(platform: Platform, by: By, { id, ...steering }: Steering): Promise<WebhookView> {
  const grant = checkReads(by, await findGrant(platform.database, id))
  if (steering.action !== 'pause') await checkHolds(platform, grant, { personId: by.personId })
  return steer(platform, managed, { ...steering, ownerId: id, byId: by.personId })
}
