import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { enqueue, maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

export const runTask = 'inbound.run'

const statuses = ['fetching', 'taking', 'done', 'undoing', 'undone', 'failed'] as const

const StoredRun = z.object({
  id: z.string(),
  sourceId: z.string(),
  because: z.enum(['schedule', 'hand', 'file']),
  fileName: z.string().nullable(),
  columns: z.array(z.object({ name: z.string(), meaning: z.string() })),
  startedAt: z.string(),
  startedBy: z.string().nullable(),
  endedAt: z.string().nullable(),
  status: z.enum(statuses),
  failure: z.string().nullable(),
  undoneBy: z.string().nullable(),
  kept: z.number(),
})
export type StoredRun = z.infer<typeof StoredRun>

const columns = sql`id, source_id, because, file_name, columns, started_at, started_by, ended_at, status, failure,
  undone_by, kept`
const select = (rest: Sql) => sql`select ${columns} from inbound.run ${rest}`

export function findRun(tx: Transaction, id: string): Promise<StoredRun | undefined> {
  return maybeOne(tx, StoredRun, select(sql`where id = ${id}`))
}

export function listRuns(tx: Transaction, sourceId: string, most: number): Promise<StoredRun[]> {
  return rows(tx, StoredRun, select(sql`where source_id = ${sourceId} order by started_at desc, id desc limit ${most}`))
}

export function listLastRuns(tx: Transaction, sourceIds: readonly string[]): Promise<StoredRun[]> {
  return rows(
    tx,
    StoredRun,
    sql`
    select distinct on (source_id) ${columns} from inbound.run where source_id = any(${sourceIds}::uuid[])
    order by source_id, started_at desc, id desc`,
  )
}

type NewRun = Pick<StoredRun, 'id' | 'sourceId' | 'because' | 'fileName' | 'columns' | 'startedBy'>

/** False where the source is running already. */
export async function addRun(tx: Transaction, given: NewRun): Promise<boolean> {
  const { id, sourceId, because, fileName, startedBy } = given
  const added = await run(
    tx,
    sql`
    insert into inbound.run (id, source_id, because, file_name, columns, started_by, status)
    values (${id}, ${sourceId}, ${because}, ${fileName}, ${JSON.stringify(given.columns)}::jsonb, ${startedBy}, 'fetching')
    on conflict (source_id) where status in ('fetching', 'taking', 'undoing') do nothing`,
  )
  return added === 1
}

export async function wakeRun(tx: Transaction, id: string): Promise<void> {
  await run(tx, enqueue(runTask, { runId: id }))
}

/** Nothing where somebody else works on it, or nothing is left to do. */
export function claimRun(tx: Transaction, id: string, lease: string): Promise<StoredRun | undefined> {
  return maybeOne(
    tx,
    StoredRun,
    sql`
    update inbound.run set lease = ${lease}, touched_at = now()
    where id = ${id} and status in ('fetching', 'taking', 'undoing')
      and (lease is null or touched_at < now() - interval '60 seconds')
    returning ${columns}`,
  )
}

/** Held until the transaction ends; false once another server took the run over. */
export async function holdLease(tx: Transaction, id: string, lease: string): Promise<boolean> {
  return (await run(tx, sql`update inbound.run set touched_at = now() where id = ${id} and lease = ${lease}`)) === 1
}

export async function giveLeaseBack(tx: Transaction, id: string, lease: string): Promise<void> {
  await run(tx, sql`update inbound.run set lease = null where id = ${id} and lease = ${lease}`)
}

export async function moveRun(tx: Transaction, id: string, status: 'taking' | 'done' | 'undone'): Promise<void> {
  await run(
    tx,
    sql`
    update inbound.run set status = ${status}, ended_at = case when ${status} = 'taking' then null else now() end
    where id = ${id}`,
  )
}

export async function failRun(tx: Transaction, id: string, failure: string): Promise<void> {
  await run(
    tx,
    sql`
    update inbound.run set status = 'failed', failure = ${failure.slice(0, 200)}, ended_at = now(), lease = null
    where id = ${id} and status in ('fetching', 'taking', 'undoing')`,
  )
}

export async function beginUndo(
  tx: Transaction,
  { id, byId, reason }: { readonly id: string; readonly byId: string; readonly reason: string },
): Promise<void> {
  await run(
    tx,
    sql`
    update inbound.run set status = 'undoing', undone_by = ${byId}, undo_reason = ${reason}, lease = null, ended_at = null
    where id = ${id}`,
  )
}

export async function countKept(tx: Transaction, id: string, kept: number): Promise<void> {
  await run(tx, sql`update inbound.run set kept = kept + ${kept} where id = ${id}`)
}

/** Runs whose server went away. */
export async function wakeStalled(tx: Transaction): Promise<void> {
  const stalled = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`
    select id from inbound.run
    where status in ('fetching', 'taking', 'undoing') and touched_at < now() - interval '60 seconds'`,
  )
  for (const { id } of stalled) await wakeRun(tx, id)
}

/** The rows of a run go after a month, when it can no longer be undone; questions stay until somebody answers. */
export async function forgetOldRows(tx: Transaction): Promise<void> {
  await run(
    tx,
    sql`
    update inbound.row set sealed = null, effects = '[]' from inbound.run
    where run.id = row.run_id and run.started_at < now() - interval '30 days' and row.outcome <> 'asked'
      and row.sealed is not null`,
  )
}
