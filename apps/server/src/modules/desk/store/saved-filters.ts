import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const Kept = z.record(z.string(), z.union([z.string(), z.boolean()]))

const Stored = z.object({
  id: z.string(),
  ownerId: z.string(),
  unitId: z.string().nullable(),
  name: z.string(),
  filter: Kept,
})
export type StoredFilter = z.infer<typeof Stored>

export async function addFilter(tx: Transaction, { id, ownerId, unitId, name, filter }: StoredFilter): Promise<void> {
  await run(
    tx,
    sql`
    insert into desk.saved_filter (id, owner_id, unit_id, name, filter)
    values (${id}, ${ownerId}, ${unitId}, ${name}, ${JSON.stringify(filter)}::jsonb)`,
  )
}

/** One's own and those of one's units, the oldest first. */
export async function listFilters(
  tx: Transaction,
  ownerId: string,
  unitIds: readonly string[],
): Promise<StoredFilter[]> {
  return rows(
    tx,
    Stored,
    sql`
    select id, owner_id, unit_id, name, filter from desk.saved_filter
    where owner_id = ${ownerId} or unit_id = any(${unitIds}::uuid[])
    order by saved_at, id limit 200`,
  )
}

export async function removeFilter(tx: Transaction, ownerId: string, id: string): Promise<number> {
  return run(tx, sql`delete from desk.saved_filter where id = ${id} and owner_id = ${ownerId}`)
}
