import sql from 'sql-template-tag'
import { run, type Transaction } from '../../../platform/index.ts'
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

/** Copies are refused by their time long before their keys are forgotten. */
export async function removeOldPushes(tx: Transaction, days: number): Promise<void> {
  await run(tx, sql`delete from notices.wechat_push where received_at < now() - make_interval(days => ${days}::int)`)
  await run(
    tx,
    sql`delete from notices.wechat_media_check where received_at < now() - make_interval(days => ${days}::int)`,
  )
}
