import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const Burden = z.object({ formKey: z.string(), known: z.number(), all: z.number(), records: z.number() })
export type KeptBurden = z.infer<typeof Burden>

export async function keepBurden(
  tx: Transaction,
  { formKey, known, all, records }: KeptBurden,
  version: number,
): Promise<void> {
  await run(
    tx,
    sql`
      insert into forms.burden (form_key, version, known, all_fields, records)
      values (${formKey}, ${version}, ${known}, ${all}, ${records})`,
  )
}

/** Of the newest version of each form. */
export function listExpected(tx: Transaction): Promise<KeptBurden[]> {
  return rows(
    tx,
    Burden,
    sql`
      select distinct on (form_key) form_key, known, all_fields as "all", records
      from forms.burden order by form_key, version desc`,
  )
}

/** Of what was filled in, form by form. */
export function listFilled(tx: Transaction): Promise<KeptBurden[]> {
  return rows(
    tx,
    Burden,
    sql`
      select form_key, sum(known)::int as known, sum(all_fields)::int as "all", count(*)::int as records
      from forms.filling group by form_key`,
  )
}
