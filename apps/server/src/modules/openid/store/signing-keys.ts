import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const StoredSigningKey = z.object({ id: z.string(), sealed: z.string(), createdAt: z.string() })
export type StoredSigningKey = z.infer<typeof StoredSigningKey>

/** Newest first: it signs. */
export function listSigningKeys(tx: Transaction): Promise<StoredSigningKey[]> {
  return rows(
    tx,
    StoredSigningKey,
    sql`
    select id, encode(sealed, 'hex') as sealed, created_at from openid.signing_key order by created_at desc, id desc`,
  )
}

/** Only where none is younger than some days, however many servers think of it at once. */
export async function addSigningKey(
  tx: Transaction,
  { id, sealed, days }: { readonly id: string; readonly sealed: string; readonly days: number },
): Promise<void> {
  await run(tx, sql`lock table openid.signing_key in share row exclusive mode`)
  await run(
    tx,
    sql`
    insert into openid.signing_key (id, sealed) select ${id}, decode(${sealed}, 'hex')
    where not exists (select from openid.signing_key where created_at > now() - make_interval(days => ${days}::int))`,
  )
}

export async function removeOldSigningKeys(tx: Transaction, days: number): Promise<void> {
  await run(tx, sql`delete from openid.signing_key where created_at < now() - make_interval(days => ${days}::int)`)
}
