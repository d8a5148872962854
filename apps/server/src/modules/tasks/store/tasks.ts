import sql, { empty, join, type Sql } from 'sql-template-tag'
import * as z from 'zod/mini'
import { maybeOne, one, rows, run, type Transaction } from '../../../platform/index.ts'

const Task = z.object({
  id: z.string(),
  entryKey: z.string(),
  title: z.string(),
  what: z.string(),
  basis: z.string(),
  ownerUnitId: z.string(),
  note: z.nullable(z.string()),
  dueOn: z.string(),
  sentUnitId: z.string(),
  sentAt: z.string(),
  withdrawnAt: z.nullable(z.string()),
})
type Task = z.output<typeof Task>

const columns = sql`t.id, t.entry_key, t.title, t.what, t.basis, t.owner_unit_id, t.note, t.due_on::text, t.sent_unit_id,
  t.sent_at, t.withdrawn_at`

type NewTask = Omit<Task, 'sentAt' | 'withdrawnAt'> & {
  readonly entryVersion: number
  readonly sentBy: string
  readonly gridCodes: readonly string[]
}

/** False where it is there already: sent again, it is sent once. */
export async function addTask(tx: Transaction, task: NewTask): Promise<boolean> {
  const { id, entryKey, entryVersion, title, what, basis, ownerUnitId, note, dueOn, sentBy, sentUnitId } = task
  const added = await run(
    tx,
    sql`
      insert into tasks.task
        (id, entry_key, entry_version, title, what, basis, owner_unit_id, note, due_on, sent_by, sent_unit_id)
      values (${id}, ${entryKey}, ${entryVersion}, ${title}, ${what}, ${basis}, ${ownerUnitId}, ${note}, ${dueOn},
        ${sentBy}, ${sentUnitId})
      on conflict do nothing`,
  )
  if (added === 0) return false
  await run(
    tx,
    sql`insert into tasks.grid_task (task_id, grid_code) select ${id}::uuid, unnest(${task.gridCodes}::text[])`,
  )
  return true
}

export function findTask(tx: Transaction, id: string): Promise<Task | undefined> {
  return maybeOne(tx, Task, sql`select ${columns} from tasks.task as t where t.id = ${id}`)
}

const InGrid = z.extend(Task, {
  gridCode: z.string(),
  doneAt: z.nullable(z.string()),
  result: z.nullable(z.string()),
})
export type TaskInGrid = z.output<typeof InGrid>

/** What grids have been asked for and have not done, by the day it is due. */
export function listUndone(tx: Transaction, within: readonly string[]): Promise<TaskInGrid[]> {
  return rows(
    tx,
    InGrid,
    sql`
      select ${columns}, g.grid_code, g.done_at, g.result
      from tasks.grid_task as g join tasks.task as t on t.id = g.task_id
      where g.done_at is null and t.withdrawn_at is null and ${inAreas(within)}
      order by t.due_on, t.id, g.grid_code`,
  )
}

type SentPage = { readonly most: number; readonly after: string | undefined }

/** The tasks sent last, or last before one of them, each with all its grids in these areas. */
export function listSent(tx: Transaction, within: readonly string[], { most, after }: SentPage): Promise<TaskInGrid[]> {
  const earlier =
    after === undefined ? empty : sql`and (t.sent_at, t.id) < (select sent_at, id from tasks.task where id = ${after})`
  return rows(
    tx,
    InGrid,
    sql`
      with sent as (
        select t.* from tasks.task as t
        where exists (select from tasks.grid_task as g where g.task_id = t.id and ${inAreas(within)})
        ${earlier}
        order by t.sent_at desc, t.id desc limit ${most}
      )
      select ${columns}, g.grid_code, g.done_at, g.result
      from sent as t join tasks.grid_task as g on g.task_id = t.id
      where ${inAreas(within)}
      order by t.sent_at desc, t.id desc, g.grid_code`,
  )
}

export function findInGrid(tx: Transaction, id: string, gridCode: string): Promise<TaskInGrid | undefined> {
  return maybeOne(
    tx,
    InGrid,
    sql`
      select ${columns}, g.grid_code, g.done_at, g.result
      from tasks.grid_task as g join tasks.task as t on t.id = g.task_id
      where t.id = ${id} and g.grid_code = ${gridCode}`,
  )
}

/** Whether the grid was ever asked for this entry: work done without signal arrives after its task has ended. */
export async function wasAsked(tx: Transaction, entryKey: string, gridCode: string): Promise<boolean> {
  const { found } = await one(
    tx,
    z.object({ found: z.boolean() }),
    sql`
      select exists (
        select from tasks.grid_task as g join tasks.task as t on t.id = g.task_id
        where t.entry_key = ${entryKey} and g.grid_code = ${gridCode}
      ) as found`,
  )
  return found
}

type Done = { readonly id: string; readonly gridCode: string; readonly result: string | undefined }

export async function finish(tx: Transaction, { id, gridCode, result }: Done): Promise<void> {
  await run(
    tx,
    sql`
      update tasks.grid_task set done_at = now(), result = ${result ?? null}
      where task_id = ${id} and grid_code = ${gridCode} and done_at is null`,
  )
}

export async function withdraw(tx: Transaction, id: string): Promise<boolean> {
  return (
    (await run(tx, sql`update tasks.task set withdrawn_at = now() where id = ${id} and withdrawn_at is null`)) === 1
  )
}

export async function listGridsOf(tx: Transaction, id: string): Promise<string[]> {
  const found = await rows(
    tx,
    z.object({ gridCode: z.string() }),
    sql`select grid_code from tasks.grid_task where task_id = ${id} order by grid_code`,
  )
  return found.map(({ gridCode }) => gridCode)
}

/** Area codes are digits. */
function inAreas(within: readonly string[]): Sql {
  if (within.length === 0) return sql`false`
  return sql`(${join(
    within.map((code) => sql`g.grid_code like ${`${code}%`}`),
    ' or ',
  )})`
}
