import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'
import type { Suggestion } from '../channels/channel.ts'

/** Whether this is the first time; a copy finds that it was here before. */
export async function isNewPush(tx: Transaction, key: string): Promise<boolean> {
  const added = await run(tx, sql`insert into notices.wechat_push (key) values (${key}) on conflict do nothing`)
  return added === 1
}

export type MediaVerdict = { readonly traceId: string; readonly suggest: Suggestion; readonly label: number }

export async function keepMediaVerdict(tx: Transaction, { traceId, suggest, label }: MediaVerdict): Promise<void> {
  await run(
    tx,
    sql`
    insert into notices.wechat_media_check (trace_id, suggest, label) values (${traceId}, ${suggest}, ${label})
    on conflict do nothing`,
  )
}

export type MediaAskedOf = { readonly traceId: string; readonly incidentId: string; readonly photoId: string }

export async function keepMediaAsked(tx: Transaction, { traceId, incidentId, photoId }: MediaAskedOf): Promise<void> {
  await run(
    tx,
    sql`
    insert into notices.wechat_media_asked (trace_id, incident_id, photo_id)
    values (${traceId}, ${incidentId}, ${photoId})
    on conflict do nothing`,
  )
}

/** The matter whose picture it is; undefined where we did not ask, or have not noted it yet. */
export async function findMatterAsked(tx: Transaction, traceId: string): Promise<string | undefined> {
  const [found] = await rows(
    tx,
    z.object({ incidentId: z.string() }),
    sql`select incident_id from notices.wechat_media_asked where trace_id = ${traceId}`,
  )
  return found?.incidentId
}

const Verdict = z.object({ photoId: z.string(), suggest: z.enum(['pass', 'review', 'risky']).nullable() })

/** Of all pictures of a matter that were asked about, what has come back. */
export function listVerdicts(tx: Transaction, incidentId: string) {
  return rows(
    tx,
    Verdict,
    sql`
    select photo_id, suggest from notices.wechat_media_asked as asked
    left join notices.wechat_media_check as checked on checked.trace_id = asked.trace_id
    where asked.incident_id = ${incidentId}`,
  )
}

/** Copies are refused by their time long before their keys are forgotten. */
export async function removeOldPushes(tx: Transaction, days: number): Promise<void> {
  await run(tx, sql`delete from notices.wechat_push where received_at < now() - make_interval(days => ${days}::int)`)
  await run(
    tx,
    sql`delete from notices.wechat_media_check where received_at < now() - make_interval(days => ${days}::int)`,
  )
  await run(
    tx,
    sql`delete from notices.wechat_media_asked where asked_at < now() - make_interval(days => ${days}::int)`,
  )
}
