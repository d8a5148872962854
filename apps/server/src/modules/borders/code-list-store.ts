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
  kind: z.enum(['carriedOut', 'withdrawn', 'failed']).nullable(),
  settledAt: z.string().nullable(),
})
export type StoredList = z.infer<typeof StoredList>

const selectLists = sql`
  select version, effective_on, rows, l.reason, changed_by, changed_at, kind, settled_at
  from borders.code_list as l left join borders.code_outcome using (version)`

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
  readonly kind: NonNullable<StoredList['kind']>
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
