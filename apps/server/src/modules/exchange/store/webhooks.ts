import sql from 'sql-template-tag'
import { z } from 'zod'
import { one, rows, type Transaction, type WebhookTable } from '../../../platform/index.ts'

/** All changes for who may read them, else those of its own work orders. */
const concerns = sql`exchange.change where change.seq > webhook.position and (
  exists (select from exchange.api_key where api_key.id = webhook.key_id and 'changes.read' = any(scopes))
  or exists (
    select from exchange.order_matter as own
    where own.key_id = webhook.key_id and own.incident_id = change.incident_id and change.version > own.after_version))`

export const webhookTable: WebhookTable = {
  name: sql`exchange.webhook`,
  owner: sql`key_id`,
  waiting: sql`from ${concerns}`,
}

const Change = z.object({ seq: z.string(), incidentId: z.string(), version: z.number() })

type After = { readonly keyId: string; readonly after: string; readonly limit: number }

/** What concerns a key after a number, in order. */
export function listConcerning(tx: Transaction, { keyId, after, limit }: After): Promise<z.infer<typeof Change>[]> {
  return rows(
    tx,
    Change,
    sql`
    select change.seq::text, change.incident_id, change.version
    from (select ${keyId}::uuid as key_id, ${after}::bigint as position) as webhook, ${concerns}
    order by change.seq limit ${limit}`,
  )
}

/** The last change before an instant, or of all. */
export async function findPosition(tx: Transaction, before?: string): Promise<string> {
  const earlier = before === undefined ? sql`true` : sql`at < ${before}::timestamptz`
  const statement = sql`select coalesce(max(seq), 0)::text as position from exchange.change where ${earlier}`
  return (await one(tx, z.object({ position: z.string() }), statement)).position
}
