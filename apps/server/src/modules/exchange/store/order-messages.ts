import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const StoredMessage = z.object({
  id: z.string(),
  keyId: z.string(),
  orderNo: z.nullable(z.string()),
  kind: z.nullable(z.string()),
  fileName: z.nullable(z.string()),
  state: z.enum(['taken', 'rejected', 'waiting']),
  fault: z.nullable(z.string()),
  at: z.string(),
})
export type StoredMessage = z.infer<typeof StoredMessage>

/** What was taken stays taken; what was not may be by and by. */
export async function noteMessage(tx: Transaction, one: Omit<StoredMessage, 'at'>): Promise<void> {
  await run(
    tx,
    sql`
    insert into exchange.order_message (id, key_id, order_no, kind, file_name, state, fault)
    values (${one.id}, ${one.keyId}, ${one.orderNo}, ${one.kind}, ${one.fileName}, ${one.state}, ${one.fault})
    on conflict (id) do update set state = excluded.state, fault = excluded.fault, at = now()
    where order_message.state <> 'taken'`,
  )
}

export async function isTaken(tx: Transaction, id: string): Promise<boolean> {
  const found = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`select id from exchange.order_message where id = ${id} and state = 'taken'`,
  )
  return found.length > 0
}

/** Which of these commands a hotline gave itself, by what it sent. */
export async function listOwnWords(
  tx: Transaction,
  keyId: string,
  orderNos: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`
    select id from exchange.order_message
    where key_id = ${keyId} and order_no = any(${orderNos}::text[]) and kind <> 'order'`,
  )
  return new Set(found.map(({ id }) => id))
}

/** What was not taken, newest first; what came by and by is gone from here. */
export function listFaults(tx: Transaction, most: number): Promise<StoredMessage[]> {
  return rows(
    tx,
    StoredMessage,
    sql`
    select id, key_id, order_no, kind, file_name, state, fault, at from exchange.order_message
    where state <> 'taken' and at > now() - interval '30 days' order by at desc limit ${most}`,
  )
}
