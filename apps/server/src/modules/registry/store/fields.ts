import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const Switched = z.object({
  code: z.string(),
  isOn: z.boolean(),
  legalBasis: z.string().nullable(),
  changedBy: z.string(),
  changedAt: z.string(),
})
export type Switched = z.infer<typeof Switched>

export function listSwitched(tx: Transaction): Promise<Switched[]> {
  return rows(
    tx,
    Switched,
    sql`select code, is_on, legal_basis, changed_by, changed_at from registry.field_switch order by code`,
  )
}

export async function switchField(
  tx: Transaction,
  field: { readonly code: string; readonly on: boolean; readonly legalBasis: string | null; readonly byId: string },
): Promise<void> {
  await run(
    tx,
    sql`
    insert into registry.field_switch (code, is_on, legal_basis, changed_by)
    values (${field.code}, ${field.on}, ${field.legalBasis}, ${field.byId})
    on conflict (code) do update set is_on = excluded.is_on,
      legal_basis = coalesce(excluded.legal_basis, field_switch.legal_basis), changed_by = excluded.changed_by,
      changed_at = now()`,
  )
}
