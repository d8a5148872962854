import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const Fault = z.object({ field: z.string(), fault: z.string() })

const StoredRow = z.object({
  id: z.string(),
  runId: z.string(),
  number: z.number(),
  sealed: z.string().nullable(),
  outcome: z.enum(['pending', 'unchanged', 'matched', 'registered', 'asked', 'rejected', 'replaced']),
  faults: z.array(Fault),
  personId: z.string().nullable(),
  personVersion: z.number().nullable(),
  effects: z.array(z.unknown()),
  candidates: z.array(z.string()),
  gridCode: z.string().nullable(),
  mayRegister: z.boolean(),
})
export type StoredRow = z.infer<typeof StoredRow>

const columns = sql`row.id, row.run_id, row.number, encode(row.sealed, 'hex') as sealed, row.outcome, row.faults,
  row.person_id, row.person_version, row.effects, row.candidates, row.grid_code, row.may_register`

export type NewRow = {
  readonly id: string
  readonly number: number
  readonly digest: string
  readonly sealed: string
}

/** Rows that said the same the last time are done with, and need not be kept. */
export async function addRows(
  tx: Transaction,
  { runId, lastRunId }: { readonly runId: string; readonly lastRunId: string | undefined },
  added: readonly NewRow[],
): Promise<void> {
  await run(
    tx,
    sql`
    insert into inbound.row (id, run_id, number, digest, sealed, outcome)
    select id, ${runId}, number, decode(digest, 'hex'), case when is_known then null else decode(sealed, 'hex') end,
      case when is_known then 'unchanged' else 'pending' end
    from jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as given (id uuid, number int, digest text, sealed text)
      cross join lateral (
        select exists (
          select from inbound.row as former where former.run_id = ${lastRunId ?? null}::uuid
            and former.digest = decode(given.digest, 'hex')
            and (former.outcome not in ('rejected', 'pending', 'replaced') or former.decision is not null)
        ) as is_known) as known`,
  )
}

/** A fetch that broke off begins again from its first row. */
export async function forgetRows(tx: Transaction, runId: string): Promise<void> {
  await run(tx, sql`delete from inbound.row where run_id = ${runId}`)
}

/** Of the source, the last that ended and was not undone. */
export async function findLastDone(tx: Transaction, sourceId: string): Promise<string | undefined> {
  const found = await maybeOne(
    tx,
    z.object({ id: z.string() }),
    sql`
    select id from inbound.run where source_id = ${sourceId} and status = 'done'
    order by started_at desc, id desc limit 1`,
  )
  return found?.id
}

export function listPending(tx: Transaction, runId: string, most: number): Promise<StoredRow[]> {
  return rows(
    tx,
    StoredRow,
    sql`
    select ${columns} from inbound.row where run_id = ${runId} and outcome = 'pending' order by number limit ${most}`,
  )
}

/** What was taken and not yet taken back, the last first. */
export function listTaken(tx: Transaction, runId: string, most: number): Promise<StoredRow[]> {
  return rows(
    tx,
    StoredRow,
    sql`
    select ${columns} from inbound.row where run_id = ${runId} and outcome in ('matched', 'registered')
    order by number desc limit ${most}`,
  )
}

export function listFaulty(
  tx: Transaction,
  runId: string,
  { after, most }: { readonly after: number; readonly most: number },
): Promise<StoredRow[]> {
  return rows(
    tx,
    StoredRow,
    sql`
    select ${columns} from inbound.row
    where run_id = ${runId} and number > ${after} and faults <> '[]' and outcome in ('rejected', 'matched')
    order by number limit ${most}`,
  )
}

export type Outcome = Partial<
  Pick<StoredRow, 'faults' | 'personId' | 'personVersion' | 'effects' | 'candidates' | 'gridCode' | 'mayRegister'>
> & {
  readonly outcome: StoredRow['outcome']
  readonly identity?: string | undefined
  readonly written?: number
  readonly disputed?: number
}

export async function writeOutcome(tx: Transaction, id: string, given: Outcome): Promise<void> {
  const { outcome, faults = [], personId = null, personVersion = null, effects = [], candidates = [] } = given
  await run(
    tx,
    sql`
    update inbound.row set outcome = ${outcome}, faults = ${JSON.stringify(faults)}::jsonb, person_id = ${personId},
      person_version = ${personVersion}, effects = ${JSON.stringify(effects)}::jsonb,
      candidates = ${JSON.stringify(candidates)}::jsonb, grid_code = coalesce(${given.gridCode ?? null}, grid_code),
      may_register = ${given.mayRegister ?? false}, written = ${given.written ?? 0}, disputed = ${given.disputed ?? 0},
      identity = coalesce(decode(${given.identity ?? null}, 'hex'), identity)
    where id = ${id}`,
  )
}

/** Taken back with the run: neither taken nor asked any more. */
export async function forgetOutcome(tx: Transaction, id: string): Promise<void> {
  await run(tx, sql`update inbound.row set outcome = 'replaced', written = 0, disputed = 0 where id = ${id}`)
}

const Counts = z.object({
  runId: z.string(),
  rows: z.number(),
  pending: z.number(),
  unchanged: z.number(),
  matched: z.number(),
  registered: z.number(),
  asked: z.number(),
  rejected: z.number(),
  elsewhere: z.number(),
  written: z.number(),
  disputed: z.number(),
})
export type Counts = Omit<z.infer<typeof Counts>, 'runId'>

export async function countRows(tx: Transaction, runIds: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
  const counted = await rows(
    tx,
    Counts,
    sql`
    select run_id, count(*)::int as rows, count(*) filter (where outcome = 'pending')::int as pending,
      count(*) filter (where outcome = 'unchanged')::int as unchanged,
      count(*) filter (where outcome = 'matched')::int as matched,
      count(*) filter (where outcome = 'registered')::int as registered,
      count(*) filter (where outcome = 'asked')::int as asked,
      count(*) filter (where outcome = 'rejected')::int as rejected,
      count(*) filter (where outcome = 'matched' and faults <> '[]')::int as elsewhere,
      coalesce(sum(written), 0)::int as written, coalesce(sum(disputed), 0)::int as disputed
    from inbound.row where run_id = any(${runIds}::uuid[]) group by run_id`,
  )
  return new Map(counted.map(({ runId, ...counts }) => [runId, counts]))
}
