import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, one, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredQuestion = z.object({
  id: z.string(),
  runId: z.string(),
  sourceId: z.string(),
  sealed: z.string(),
  candidates: z.array(z.string()),
  gridCode: z.string().nullable(),
  areaCode: z.string(),
  mayRegister: z.boolean(),
  arrivedAt: z.string(),
})
export type StoredQuestion = z.infer<typeof StoredQuestion>

/** Undecided ones within these areas. Where somebody lives is not known, the area of the source counts. */
const asked = (scopes: readonly string[]) => sql`
  from inbound.row join inbound.run on run.id = row.run_id join inbound.source on source.id = run.source_id
  where row.outcome = 'asked' and run.status in ('taking', 'done', 'failed') and exists (
    select from unnest(${scopes}::text[]) as scope where starts_with(coalesce(row.grid_code, source.area_code), scope))`

const columns = sql`row.id, row.run_id, run.source_id, encode(row.sealed, 'hex') as sealed, row.candidates, row.grid_code,
  source.area_code, row.may_register, run.started_at as arrived_at`

export function listQuestions(tx: Transaction, scopes: readonly string[], most: number): Promise<StoredQuestion[]> {
  return rows(
    tx,
    StoredQuestion,
    sql`select ${columns} ${asked(scopes)} order by run.started_at, row.run_id, row.number limit ${most}`,
  )
}

export async function countQuestions(tx: Transaction, scopes: readonly string[]): Promise<number> {
  const { count } = await one(tx, z.object({ count: z.number() }), sql`select count(*)::int as count ${asked(scopes)}`)
  return count
}

const PerSource = z.object({ sourceId: z.string(), count: z.number() })

export async function countBySource(tx: Transaction, sourceIds: readonly string[]): Promise<Map<string, number>> {
  const counted = await rows(
    tx,
    PerSource,
    sql`
    select run.source_id, count(*)::int as count from inbound.row join inbound.run on run.id = row.run_id
    where row.outcome = 'asked' and run.status in ('taking', 'done', 'failed')
      and run.source_id = any(${sourceIds}::uuid[])
    group by run.source_id`,
  )
  return new Map(counted.map(({ sourceId, count }) => [sourceId, count]))
}

export function findQuestion(tx: Transaction, id: string): Promise<StoredQuestion | undefined> {
  return maybeOne(tx, StoredQuestion, questionOf(id))
}

/** Held until the transaction ends: two people decide one after the other. */
export function lockQuestion(tx: Transaction, id: string): Promise<StoredQuestion | undefined> {
  return maybeOne(tx, StoredQuestion, sql`${questionOf(id)} for update of row`)
}

const questionOf = (id: string) => sql`
  select ${columns} from inbound.row join inbound.run on run.id = row.run_id
    join inbound.source on source.id = run.source_id
  where row.id = ${id} and row.outcome = 'asked' and run.status in ('taking', 'done', 'failed')`

export async function noteDecision(
  tx: Transaction,
  { id, decision, byId }: { readonly id: string; readonly decision: string; readonly byId: string },
): Promise<void> {
  await run(
    tx,
    sql`update inbound.row set decision = ${decision}, decided_by = ${byId}, decided_at = now() where id = ${id}`,
  )
}

const Decision = z.object({ decision: z.enum(['same', 'nobody', 'new']), personId: z.string().nullable() })
export type Decision = z.infer<typeof Decision>

/** What a person said of rows like this one before, unless its run was taken back. */
export function findDecision(tx: Transaction, identities: readonly string[]): Promise<Decision | undefined> {
  return maybeOne(
    tx,
    Decision,
    sql`
    select row.decision, row.person_id from inbound.row join inbound.run on run.id = row.run_id
    where row.identity in (select decode(one, 'hex') from unnest(${identities}::text[]) as one)
      and row.decision is not null and run.status <> 'undone'
    order by row.decided_at desc limit 1`,
  )
}

/** An earlier question of the same row, with older data. */
export async function replaceQuestions(
  tx: Transaction,
  identities: readonly string[],
  exceptId: string,
): Promise<void> {
  await run(
    tx,
    sql`
    update inbound.row set outcome = 'replaced'
    where identity in (select decode(one, 'hex') from unnest(${identities}::text[]) as one)
      and outcome = 'asked' and id <> ${exceptId}`,
  )
}
