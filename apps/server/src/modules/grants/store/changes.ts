import sql from 'sql-template-tag'
import { z } from 'zod'
import { one, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredChange = z.object({
  seq: z.string(),
  personId: z.string(),
  kind: z.enum(['changed', 'settled']),
  items: z.array(z.string()),
  at: z.string(),
})
export type StoredChange = z.infer<typeof StoredChange>

export type NewChange = Pick<StoredChange, 'personId' | 'kind' | 'items'> & { readonly grantId: string }

/** In the order given. */
export async function addChanges(tx: Transaction, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return
  await run(
    tx,
    sql`
    insert into grants.change (grant_id, person_id, kind, items)
    select "grantId", "personId", kind, array(select jsonb_array_elements_text(given.items))
    from rows from (
      jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as ("grantId" uuid, "personId" uuid, kind text, items jsonb)
    ) with ordinality as given ("grantId", "personId", kind, items, number)
    order by number`,
  )
}

type After = { readonly grantId: string; readonly after: string; readonly limit: number }

export function listChangesAfter(tx: Transaction, { grantId, after, limit }: After): Promise<StoredChange[]> {
  return rows(
    tx,
    StoredChange,
    sql`
    select seq::text, person_id, kind, items, at from grants.change
    where grant_id = ${grantId} and seq > ${after}::bigint order by change.seq limit ${limit}`,
  )
}

/** The last change before an instant, or of all. */
export async function findPosition(tx: Transaction, grantId: string, before?: string): Promise<string> {
  const Position = z.object({ position: z.string() })
  const earlier = before === undefined ? sql`true` : sql`at < ${before}::timestamptz`
  const statement = sql`
    select coalesce(max(seq), 0)::text as position from grants.change where grant_id = ${grantId} and ${earlier}`
  return (await one(tx, Position, statement)).position
}
