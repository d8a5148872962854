import type { notices } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, prepared, rows, run, type Transaction } from '../../../platform/index.ts'

const Waiting = z.custom<readonly notices.DueReminder[]>((value) => Array.isArray(value))
const Matter = z.object({ incidentId: z.string(), version: z.number(), waiting: Waiting, told: z.array(z.string()) })
export type Matter = z.infer<typeof Matter>

/** Locked until the transaction ends, so that changes and reminders of one matter go one after the other. */
export function lockMatter(tx: Transaction, incidentId: string): Promise<Matter | undefined> {
  const statement = prepared(
    'notices.lock',
    sql`select incident_id, version, waiting, told from notices.matter where incident_id = ${incidentId} for update`,
  )
  return maybeOne(tx, Matter, statement)
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

export async function keepMatter(tx: Transaction, { incidentId, version, waiting, told }: Matter): Promise<void> {
  const nextAt = waiting.map(({ at }) => at).toSorted()[0] ?? null
  await run(
    tx,
    prepared(
      'notices.keep',
      sql`
      insert into notices.matter (incident_id, version, waiting, told, next_at)
      values (${incidentId}, ${version}, ${JSON.stringify(waiting)}::jsonb, ${told}::text[], ${nextAt}::timestamptz)
      on conflict (incident_id) do update set
        version = excluded.version, waiting = excluded.waiting, told = excluded.told, next_at = excluded.next_at`,
    ),
  )
}
