import { Schedule } from '@ejia/contract'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredSource = z.object({
  id: z.string(),
  name: z.string(),
  areaCode: z.string(),
  unitId: z.string(),
  legalBasis: z.string(),
  kind: z.enum(['file', 'json', 'view']),
  connection: z.string().nullable(),
  address: z.string(),
  listPath: z.string(),
  columns: z.array(z.object({ name: z.string(), meaning: z.string() })),
  registersNew: z.boolean(),
  schedule: z.nullable(Schedule),
  isOn: z.boolean(),
  nextRunAt: z.string().nullable(),
  changedAt: z.string(),
  changedBy: z.string(),
})
export type StoredSource = z.infer<typeof StoredSource>

const columns = sql`id, name, area_code, unit_id, legal_basis, kind, connection, address, list_path, columns,
  registers_new, schedule, is_on, next_run_at, changed_at, changed_by`

const select = (rest: Sql) => sql`select ${columns} from inbound.source ${rest}`

export function listSources(tx: Transaction, scopes: readonly string[]): Promise<StoredSource[]> {
  return rows(
    tx,
    StoredSource,
    select(sql`
      where exists (select from unnest(${scopes}::text[]) as scope where starts_with(area_code, scope))
      order by created_at, id`),
  )
}

export function findSource(tx: Transaction, id: string): Promise<StoredSource | undefined> {
  return maybeOne(tx, StoredSource, select(sql`where id = ${id}`))
}

/** Held for the transaction: runs of one source begin one after the other. */
export function lockSource(tx: Transaction, id: string): Promise<StoredSource | undefined> {
  return maybeOne(tx, StoredSource, select(sql`where id = ${id} for update`))
}

/** Those whose time has come, held so that one server starts each. */
export function lockDueSources(tx: Transaction, now: string): Promise<StoredSource[]> {
  return rows(
    tx,
    StoredSource,
    select(sql`where next_run_at <= ${now} order by next_run_at limit 20 for update skip locked`),
  )
}

export async function setNextRun(tx: Transaction, id: string, nextRunAt: string | null): Promise<void> {
  await run(tx, sql`update inbound.source set next_run_at = ${nextRunAt} where id = ${id}`)
}

export async function writeSource(tx: Transaction, source: Omit<StoredSource, 'changedAt'>): Promise<void> {
  const { id, name, areaCode, unitId, legalBasis, kind, connection, address, listPath, registersNew, isOn } = source
  await run(
    tx,
    sql`
    insert into inbound.source (id, name, area_code, unit_id, legal_basis, kind, connection, address, list_path, columns,
      registers_new, schedule, is_on, next_run_at, changed_by)
    values (${id}, ${name}, ${areaCode}, ${unitId}, ${legalBasis}, ${kind}, ${connection}, ${address}, ${listPath},
      ${JSON.stringify(source.columns)}::jsonb, ${registersNew}, ${asJson(source.schedule)}::jsonb, ${isOn},
      ${source.nextRunAt}, ${source.changedBy})
    on conflict (id) do update set name = excluded.name, area_code = excluded.area_code, unit_id = excluded.unit_id,
      legal_basis = excluded.legal_basis, kind = excluded.kind, connection = excluded.connection,
      address = excluded.address, list_path = excluded.list_path, columns = excluded.columns,
      registers_new = excluded.registers_new, schedule = excluded.schedule, is_on = excluded.is_on,
      next_run_at = excluded.next_run_at, changed_by = excluded.changed_by, changed_at = now()`,
  )
}

function asJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
