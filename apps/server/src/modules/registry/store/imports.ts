import sql, { empty, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { enqueue, maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

export const importTask = 'registry.import'

const statuses = [
  'receiving',
  'uploaded',
  'checking',
  'checked',
  'applying',
  'done',
  'undoing',
  'undone',
  'failed',
] as const
const steps = ['checking', 'applying', 'undoing'] as const
export type Step = (typeof steps)[number]

const StoredImport = z.object({
  id: z.string(),
  subject: z.enum(['people', 'organisations']),
  areaCode: z.string(),
  unitId: z.string(),
  fileName: z.string(),
  uploadedBy: z.string(),
  uploadedAt: z.string(),
  status: z.enum(statuses),
  failedStep: z.enum(steps).nullable(),
  failure: z.string().nullable(),
  encoding: z.enum(['xlsx', 'utf-8', 'gb18030']),
  headers: z.array(z.string()),
  mapping: z.array(z.string().nullable()),
  remembered: z.boolean(),
  samplesSealed: z.string().nullable(),
  rowsWanted: z.enum(['all', 'good']).nullable(),
  rows: z.number(),
  nextChunk: z.number(),
  progress: z.number(),
  good: z.number(),
  rejected: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  kept: z.number(),
})
export type StoredImport = z.infer<typeof StoredImport>

export type NewImport = Pick<
  StoredImport,
  | 'id'
  | 'subject'
  | 'areaCode'
  | 'unitId'
  | 'fileName'
  | 'uploadedBy'
  | 'encoding'
  | 'headers'
  | 'mapping'
  | 'remembered'
>

export async function addImport(tx: Transaction, given: NewImport): Promise<void> {
  await run(
    tx,
    sql`
    insert into registry.import
      (id, subject, area_code, unit_id, file_name, uploaded_by, status, encoding, headers, mapping, remembered)
    values (${given.id}, ${given.subject}, ${given.areaCode}, ${given.unitId}, ${given.fileName}, ${given.uploadedBy}, 'receiving',
      ${given.encoding}, ${given.headers}::text[], ${JSON.stringify(given.mapping)}::jsonb, ${given.remembered})`,
  )
}

export function findImport(tx: Transaction, id: string): Promise<StoredImport | undefined> {
  return maybeOne(tx, StoredImport, select(sql`id = ${id} and status <> 'receiving'`, empty))
}

/** Held for the transaction: steps of one import go one after the other. */
export function lockImport(tx: Transaction, id: string): Promise<StoredImport | undefined> {
  return maybeOne(tx, StoredImport, select(sql`id = ${id} and status <> 'receiving'`, sql`for update`))
}

export function listImports(tx: Transaction, scopes: readonly string[], most: number): Promise<StoredImport[]> {
  return rows(
    tx,
    StoredImport,
    select(
      sql`status <> 'receiving' and exists (
        select from unnest(${scopes}::text[]) as scope where starts_with(area_code, scope))`,
      sql`order by uploaded_at desc, id desc limit ${most}`,
    ),
  )
}

function select(condition: Sql, order: Sql): Sql {
  return sql`
    select id, subject, area_code, unit_id, file_name, uploaded_by, uploaded_at, status, failed_step, failure, encoding, headers,
      mapping, remembered, encode(samples_sealed, 'hex') as samples_sealed, rows_wanted, rows, next_chunk, progress,
      good, rejected, added, changed, unchanged, kept
    from registry.import where ${condition} ${order}`
}

export async function finishUpload(
  tx: Transaction,
  { id, rows: count, samplesSealed }: { readonly id: string; readonly rows: number; readonly samplesSealed: string },
): Promise<void> {
  await run(
    tx,
    sql`
    update registry.import set status = 'uploaded', rows = ${count}, samples_sealed = decode(${samplesSealed}, 'hex')
    where id = ${id}`,
  )
}

/** Begins a step from its first chunk, and puts it into the queue. */
export async function beginStep(
  tx: Transaction,
  { id, step, rowsWanted, reason }: { id: string; step: Step; rowsWanted?: 'all' | 'good'; reason?: string },
): Promise<void> {
  await run(
    tx,
    sql`
    update registry.import set status = ${step}, next_chunk = 0, progress = 0, failure = null, failed_step = null,
      touched_at = now(), rows_wanted = coalesce(${rowsWanted ?? null}, rows_wanted), reason = coalesce(${reason ?? null}, reason)
    where id = ${id}`,
  )
  await run(tx, enqueue(importTask, { importId: id }))
}

/** Goes on where a step failed. */
export async function resumeStep(tx: Transaction, { id, step }: { id: string; step: Step }): Promise<void> {
  await run(
    tx,
    sql`
    update registry.import set status = ${step}, failure = null, failed_step = null, touched_at = now() where id = ${id}`,
  )
  await run(tx, enqueue(importTask, { importId: id }))
}

export type Counts = Partial<
  Pick<StoredImport, 'progress' | 'good' | 'rejected' | 'added' | 'changed' | 'unchanged' | 'kept'>
>

/** A chunk is done; in the transaction of its work. */
export async function countChunk(tx: Transaction, id: string, counts: Counts): Promise<void> {
  await run(
    tx,
    sql`
    update registry.import set next_chunk = next_chunk + 1, touched_at = now(),
      progress = progress + ${counts.progress ?? 0}, good = good + ${counts.good ?? 0},
      rejected = rejected + ${counts.rejected ?? 0}, added = added + ${counts.added ?? 0},
      changed = changed + ${counts.changed ?? 0}, unchanged = unchanged + ${counts.unchanged ?? 0},
      kept = kept + ${counts.kept ?? 0}
    where id = ${id}`,
  )
}

export async function endStep(tx: Transaction, id: string, status: 'checked' | 'done' | 'undone'): Promise<void> {
  await run(tx, sql`update registry.import set status = ${status}, touched_at = now() where id = ${id}`)
}

export async function failStep(tx: Transaction, id: string, failure: string): Promise<void> {
  await run(
    tx,
    sql`
    update registry.import set failed_step = status, status = 'failed', failure = ${failure}
    where id = ${id} and status in ('checking', 'applying', 'undoing')`,
  )
}

/** Imports whose server went away in the middle of a step. */
export async function wakeStalled(tx: Transaction): Promise<void> {
  const stalled = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`
    update registry.import set touched_at = now()
    where status in ('checking', 'applying', 'undoing') and touched_at < now() - interval '60 seconds' returning id`,
  )
  for (const { id } of stalled) await run(tx, enqueue(importTask, { importId: id }))
}
