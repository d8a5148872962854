import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, one, rows, run, type Transaction } from '../../../platform/index.ts'

const Stored = z.object({
  id: z.string(),
  formKey: z.string(),
  areaCode: z.string(),
  purpose: z.string(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  approved: z.boolean().nullable(),
  expiresAt: z.string().nullable(),
  isOpen: z.boolean(),
})
export type StoredOutput = z.infer<typeof Stored>

const select = (rest: Sql) => sql`
  select id, form_key, area_code, purpose, requested_by, requested_at, decided_by, decided_at, approved, expires_at,
    coalesce(approved and expires_at > now(), false) as is_open
  from forms.output ${rest}`

export async function addOutput(
  tx: Transaction,
  {
    id,
    formKey,
    areaCode,
    purpose,
    requestedBy,
  }: Pick<StoredOutput, 'id' | 'formKey' | 'areaCode' | 'purpose' | 'requestedBy'>,
): Promise<void> {
  await run(
    tx,
    sql`
      insert into forms.output (id, form_key, area_code, purpose, requested_by)
      values (${id}, ${formKey}, ${areaCode}, ${purpose}, ${requestedBy})`,
  )
}

export function findOutput(tx: Transaction, id: string): Promise<StoredOutput | undefined> {
  return maybeOne(tx, Stored, select(sql`where id = ${id}`))
}

export function lockOutput(tx: Transaction, id: string): Promise<StoredOutput | undefined> {
  return maybeOne(tx, Stored, select(sql`where id = ${id} for update`))
}

/** Newest first. */
export function listOutputs(tx: Transaction): Promise<StoredOutput[]> {
  return rows(tx, Stored, select(sql`order by requested_at desc, id desc limit 300`))
}

type Decision = { readonly id: string; readonly byId: string; readonly approved: boolean; readonly days: number }

export async function decideOutput(tx: Transaction, { id, byId, approved, days }: Decision): Promise<void> {
  await run(
    tx,
    sql`
      update forms.output set decided_by = ${byId}, decided_at = now(), approved = ${approved},
        expires_at = case when ${approved} then now() + make_interval(days => ${days}::int) end
      where id = ${id}`,
  )
}

/** Which download this is. */
export async function countDownload(tx: Transaction, id: string): Promise<number> {
  const { downloads } = await one(
    tx,
    z.object({ downloads: z.number() }),
    sql`update forms.output set downloads = downloads + 1 where id = ${id} returning downloads`,
  )
  return downloads
}
