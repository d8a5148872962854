import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

/** The same filling sent twice at once, or two of one record: one after the other. */
export async function lockFilling(tx: Transaction, id: string): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${id}, 350672))`)
}

const Known = z.object({
  fingerprint: z.string(),
  filledBy: z.string(),
  added: z.number(),
  waiting: z.array(z.string()),
})

export function findFilling(tx: Transaction, id: string): Promise<z.infer<typeof Known> | undefined> {
  return maybeOne(
    tx,
    Known,
    sql`
      select encode(fingerprint, 'hex') as fingerprint, filled_by, added, waiting from forms.filling where id = ${id}`,
  )
}

export type NewFilling = z.infer<typeof Known> & {
  readonly id: string
  readonly formKey: string
  readonly formVersion: number
  readonly subjectId: string
  readonly gridCode: string
  readonly ownSealed: string
  readonly known: number
  readonly all: number
  readonly filledAt: string
}

export async function addFilling(tx: Transaction, filling: NewFilling): Promise<void> {
  const { id, fingerprint, formKey, formVersion, subjectId, gridCode, ownSealed, known, all } = filling
  await run(
    tx,
    sql`
      insert into forms.filling (id, fingerprint, form_key, form_version, subject_id, grid_code, own_sealed, known,
        all_fields, added, waiting, filled_by, filled_at)
      values (${id}, decode(${fingerprint}, 'hex'), ${formKey}, ${formVersion}, ${subjectId}, ${gridCode},
        decode(${ownSealed}, 'hex'), ${known}, ${all}, ${filling.added}, ${filling.waiting}, ${filling.filledBy},
        ${filling.filledAt})`,
  )
}

const Last = z.object({ id: z.string(), subjectId: z.string(), filledAt: z.string(), ownSealed: z.string() })
export type LastFilling = z.infer<typeof Last>

/** The newest of each of these records. */
export async function findLastFillings(
  tx: Transaction,
  formKey: string,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, LastFilling>> {
  const found = await rows(
    tx,
    Last,
    sql`
      select distinct on (subject_id) id, subject_id, filled_at, encode(own_sealed, 'hex') as own_sealed
      from forms.filling where form_key = ${formKey} and subject_id = any(${subjectIds}::uuid[])
      order by subject_id, filled_at desc`,
  )
  return new Map(found.map((one) => [one.subjectId, one]))
}
