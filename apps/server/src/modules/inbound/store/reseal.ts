import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const Stale = z.object({ id: z.string(), sealed: z.string() })

/** Rows that were not sealed as the vault seals now, held for this transaction. */
export function listStaleRows(
  tx: Transaction,
  { header, most }: { readonly header: string; readonly most: number },
): Promise<z.infer<typeof Stale>[]> {
  return rows(
    tx,
    Stale,
    sql`
    select id, encode(sealed, 'hex') as sealed from inbound.row
    where sealed is not null and substring(sealed from 1 for 6) <> decode(${header}, 'hex')
    order by id limit ${most} for update skip locked`,
  )
}

export async function replaceSealed(tx: Transaction, sealed: readonly z.infer<typeof Stale>[]): Promise<void> {
  await run(
    tx,
    sql`
    update inbound.row as stale set sealed = decode(given.sealed, 'hex')
    from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as given (id uuid, sealed text)
    where stale.id = given.id`,
  )
}
