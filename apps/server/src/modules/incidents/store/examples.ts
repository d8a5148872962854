import sql from 'sql-template-tag'
import { z } from 'zod'
import { one, rows, type Transaction } from '../../../platform/index.ts'

const ExampleRow = z.object({
  text: z.string(),
  categoryId: z.string(),
  leadUnitId: z.string(),
  reportedAt: z.string(),
})

/** A matter that was worked off: its words, the category it ended with after all corrections, and who ended it. */
export type SettledRow = z.infer<typeof ExampleRow>

const settled = sql`
  i.stage in ('resolved', 'closed') and not i.confidential and i.category_id is not null
  and i.category_id <> 'unclear' and i.state->>'text' <> ''`

/** The newest of them; confidential ones teach nothing, since what was learned is used for everybody. */
export function listSettled(tx: Transaction, most: number): Promise<SettledRow[]> {
  return rows(
    tx,
    ExampleRow,
    sql`
    select i.state->>'text' as text, i.category_id, i.lead_unit_id, i.reported_at
    from incidents.incident as i where ${settled}
    order by i.reported_at desc, i.id desc limit ${most}`,
  )
}

export async function countSettled(tx: Transaction): Promise<number> {
  const statement = sql`select count(*)::int as settled from incidents.incident as i where ${settled}`
  return (await one(tx, z.object({ settled: z.number() }), statement)).settled
}
