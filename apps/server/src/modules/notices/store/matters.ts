import type { notices } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { prepared, rows, run, type Transaction } from '../../../platform/index.ts'

const Waiting = z.custom<readonly notices.DueReminder[]>((value) => Array.isArray(value))
const Matter = z.object({ incidentId: z.string(), version: z.number(), waiting: Waiting, told: z.array(z.string()) })
export type Matter = z.infer<typeof Matter>

/** Locked until the transaction ends, so that changes and reminders of one matter go one after the other. */
export async function lockMatters(tx: Transaction, ids: readonly string[]): Promise<Map<string, Matter>> {
  const statement = prepared(
    'notices.lock',
    sql`
    select incident_id, version, waiting, told from notices.matter
    where incident_id = any(${ids}::uuid[]) order by incident_id for update`,
  )
  return new Map((await rows(tx, Matter, statement)).map((matter) => [matter.incidentId, matter]))
}

/** Matters with a reminder that has come, the longest waiting first; what another server has in hand is left to it. */
export function lockDueMatters(tx: Transaction, now: string, limit: number): Promise<Matter[]> {
  return rows(
    tx,
    Matter,
    prepared(
      'notices.lock-due',
      sql`
      select incident_id, version, waiting, told from notices.matter
      where next_at <= ${now} order by next_at limit ${limit} for update skip locked`,
    ),
  )
}

export async function keepMatters(tx: Transaction, matters: readonly Matter[]): Promise<void> {
  const kept = matters.map((matter) => ({ ...matter, nextAt: matter.waiting.map(({ at }) => at).toSorted()[0] }))
  await run(
    tx,
    prepared(
      'notices.keep',
      sql`
      insert into notices.matter (incident_id, version, waiting, told, next_at)
      select "incidentId", version, waiting, told, "nextAt"
      from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as m (
        "incidentId" uuid, version int, waiting jsonb, told text[], "nextAt" timestamptz)
      order by "incidentId"
      on conflict (incident_id) do update set
        version = excluded.version, waiting = excluded.waiting, told = excluded.told, next_at = excluded.next_at`,
    ),
  )
}

/** Their reminders are looked at again then, or when something happens to them. */
export async function postpone(tx: Transaction, ids: readonly string[], until: string): Promise<void> {
  await run(tx, sql`update notices.matter set next_at = ${until} where incident_id = any(${ids}::uuid[])`)
}
