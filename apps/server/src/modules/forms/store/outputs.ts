import { Schedule } from '@ejia/contract'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const Because = z.enum(['withdrawn', 'until', 'formOver', 'askerGone'])
export type EndedBecause = z.infer<typeof Because>

const Stored = z.object({
  id: z.string(),
  formKey: z.string(),
  areaCode: z.string(),
  purpose: z.string(),
  format: z.enum(['own', 'pdf']),
  schedule: z.nullable(Schedule),
  until: z.string().nullable(),
  connection: z.string().nullable(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  approved: z.boolean().nullable(),
  expiresAt: z.string().nullable(),
  nextRunAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedBecause: Because.nullable(),
  endedBy: z.string().nullable(),
})
export type StoredOutput = z.infer<typeof Stored>

const select = (rest: Sql) => sql`
  select id, form_key, area_code, purpose, format, schedule, until_on::text as until, connection, requested_by,
    requested_at, decided_by, decided_at, approved, expires_at, next_run_at, ended_at, ended_because, ended_by
  from forms.output ${rest}`

type NewOutput = Pick<
  StoredOutput,
  'id' | 'formKey' | 'areaCode' | 'purpose' | 'format' | 'schedule' | 'until' | 'connection' | 'requestedBy'
>

export async function addOutput(tx: Transaction, given: NewOutput): Promise<void> {
  const { id, formKey, areaCode, purpose, format, schedule, until, connection, requestedBy } = given
  await run(
    tx,
    sql`
      insert into forms.output (id, form_key, area_code, purpose, format, schedule, until_on, connection, requested_by)
      values (${id}, ${formKey}, ${areaCode}, ${purpose}, ${format},
        ${schedule === null ? null : JSON.stringify(schedule)}::jsonb, ${until}, ${connection}, ${requestedBy})`,
  )
}

export function findOutput(tx: Transaction, id: string): Promise<StoredOutput | undefined> {
  return maybeOne(tx, Stored, select(sql`where id = ${id}`))
}

export function lockOutput(tx: Transaction, id: string): Promise<StoredOutput | undefined> {
  return maybeOne(tx, Stored, select(sql`where id = ${id} for update`))
}

/** Newest first. */
export function listOutputs(tx: Transaction, most: number): Promise<StoredOutput[]> {
  return rows(tx, Stored, select(sql`order by requested_at desc, id desc limit ${most}`))
}

/** Those whose time has come, held so that one server starts each. */
export function lockDueOutputs(tx: Transaction, now: string): Promise<StoredOutput[]> {
  return rows(tx, Stored, select(sql`where next_run_at <= ${now} order by next_run_at limit 20 for update skip locked`))
}

type Decision = {
  readonly id: string
  readonly byId: string
  readonly approved: boolean
  readonly days: number | null
  readonly nextRunAt: string | null
}

export async function decideOutput(tx: Transaction, { id, byId, approved, days, nextRunAt }: Decision): Promise<void> {
  await run(
    tx,
    sql`
      update forms.output set decided_by = ${byId}, decided_at = now(), approved = ${approved},
        next_run_at = ${nextRunAt},
        expires_at = case when ${approved} then now() + make_interval(days => ${days}::int) end
      where id = ${id}`,
  )
}

export async function setNextRun(tx: Transaction, id: string, nextRunAt: string | null): Promise<void> {
  await run(tx, sql`update forms.output set next_run_at = ${nextRunAt} where id = ${id}`)
}

type Ending = { readonly id: string; readonly because: EndedBecause; readonly byId: string | null }

export async function endOutput(tx: Transaction, { id, because, byId }: Ending): Promise<void> {
  await run(
    tx,
    sql`
      update forms.output set next_run_at = null, ended_at = now(), ended_because = ${because}, ended_by = ${byId}
      where id = ${id} and ended_at is null`,
  )
}
