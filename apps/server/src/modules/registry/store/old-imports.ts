import sql, { type Sql } from 'sql-template-tag'
import { run, type Transaction } from '../../../platform/index.ts'

const rowsAtOnce = 10_000

/** What was never finished after a day; the rows of every import after a month, when it can no longer be undone. */
export async function removeOldImports(tx: Transaction): Promise<void> {
  for (const table of [
    sql`registry.import_chunk`,
    sql`registry.import_reject`,
    sql`registry.import_seen`,
    sql`registry.import_effect`,
  ])
    await removeRows(tx, table)
  await run(
    tx,
    sql`
    delete from registry.import
    where (status = 'receiving' and uploaded_at < now() - interval '1 day')
      or (status in ('uploaded', 'checked', 'failed') and uploaded_at < now() - interval '30 days')`,
  )
}

/** Some at a time: those of a million people would take longer than a statement may. */
async function removeRows(tx: Transaction, table: Sql): Promise<void> {
  let removed = 0
  do {
    removed = await run(
      tx,
      sql`
      delete from ${table} where ctid = any(array(
        select part.ctid from registry.import join ${table} as part on part.import_id = import.id
        where uploaded_at < now() - case when status = 'receiving' then interval '1 day' else interval '30 days' end
        limit ${rowsAtOnce}))`,
    )
  } while (removed === rowsAtOnce)
}
