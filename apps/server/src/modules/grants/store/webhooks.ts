import sql from 'sql-template-tag'
import type { WebhookTable } from '../../../platform/index.ts'

export const webhookTable: WebhookTable = {
  name: sql`grants.webhook`,
  owner: sql`grant_id`,
  waiting: sql`from grants.change where change.grant_id = webhook.grant_id and change.seq > webhook.position`,
}
