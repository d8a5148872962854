import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../platform/index.ts'

const Row = z.object({
  line: z.number(),
  kind: z.enum(['renamed', 'recoded', 'merged', 'split', 'added', 'closed']),
  oldCode: z.string().exactOptional(),
  newCode: z.string().exactOptional(),
  name: z.string().exactOptional(),
})

const StoredList = z.object({
  version: z.number(),
  effectiveOn: z.string(),
  rows: z.array(Row),
  reason: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
  kind: z.enum(['carriedOut', 'withdrawn', 'failed', 'undone']).nullable(),
  settledAt: z.string().nullable(),
  /** Enough is kept of it to take it back. */
  isTraced: z.boolean(),
})
export type StoredList = z.infer<typeof StoredList>

const selectLists = sql`
  select version, effective_on, rows, l.reason, changed_by, changed_at,
    case when undone_at is null then kind else 'undone' end as kind, coalesce(undone_at, settled_at) as settled_at,
    exists (select from borders.code_trace as t where t.version = l.version) as is_traced
  from borders.code_list as l left join borders.code_outcome using (version) left join borders.code_undo using (version)`

/** Newest first. */
export function listStoredLists(tx: Transaction): Promise<StoredList[]> {
  return rows(tx, StoredList, sql`${selectLists} order by version desc`)
}

export function findStoredList(tx: Transaction, version: number): Promise<StoredList | undefined> {
  return maybeOne(tx, StoredList, sql`${selectLists} where version = ${version}`)
}

type NewList = Pick<StoredList, 'version' | 'effectiveOn' | 'rows' | 'reason' | 'changedBy'>

/** Answers whether it was added; not where somebody was faster. */
export async function addList(tx: Transaction, list: NewList): Promise<boolean> {
  const { version, effectiveOn, reason, changedBy } = list
  const added = await run(
    tx,
    sql`
    insert into borders.code_list (version, effective_on, rows, reason, changed_by)
    values (${version}, ${effectiveOn}, ${JSON.stringify(list.rows)}::jsonb, ${reason}, ${changedBy})
    on conflict do nothing`,
  )
  return added > 0
}

type Outcome = {
  readonly version: number
  readonly kind: 'carriedOut' | 'withdrawn' | 'failed'
  readonly by?: string
  readonly reason?: string
}

/** Answers whether it is this that became of the list; not where something else had. */
export async function settleList(tx: Transaction, { version, kind, by, reason }: Outcome): Promise<boolean> {
  const settled = await run(
    tx,
    sql`
    insert into borders.code_outcome (version, kind, settled_by, reason)
    values (${version}, ${kind}, ${by ?? null}, ${reason ?? null})
    on conflict do nothing`,
  )
  return settled > 0
}

const Returning = z.array(z.object({ id: z.string(), from: z.string(), to: z.string() }))

/** What taking a list back needs to know: its areas, and by id what a code alone does not lead back. */
const Trace = z.object({
  opened: z.array(z.string()),
  ended: z.array(z.string()),
  renamed: z.array(z.object({ code: z.string(), before: z.string(), after: z.string() })),
  moved: z.array(z.tuple([z.string(), z.string()])),
  units: Returning,
  /** Buildings and local names. */
  ground: Returning,
  matters: Returning,
})
export type Trace = z.infer<typeof Trace>

export async function keepTrace(tx: Transaction, version: number, trace: object): Promise<void> {
  await run(
    tx,
    sql`insert into borders.code_trace (version, trace) values (${version}, ${JSON.stringify(trace)}::jsonb)`,
  )
}

export async function findTrace(tx: Transaction, version: number): Promise<Trace | undefined> {
  const Kept = z.object({ trace: Trace })
  return (await maybeOne(tx, Kept, sql`select trace from borders.code_trace where version = ${version}`))?.trace
}

type Undo = { readonly version: number; readonly by: string; readonly reason: string }

/** Answers whether it was taken back now; not where it had been. */
export async function noteUndo(tx: Transaction, { version, by, reason }: Undo): Promise<boolean> {
  const noted = await run(
    tx,
    sql`
    insert into borders.code_undo (version, undone_by, reason) values (${version}, ${by}, ${reason})
    on conflict do nothing`,
  )
  return noted > 0
}
