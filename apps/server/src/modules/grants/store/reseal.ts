import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const Stale = z.object({ id: z.string(), sealed: z.string() })
type Stale = z.infer<typeof Stale>

/** Secrets that were not sealed as the vault seals now, held for this transaction. */
export function listStale(
  tx: Transaction,
  { header, most }: { readonly header: string; readonly most: number },
): Promise<Stale[]> {
  return rows(
    tx,
    Stale,
    sql`
    select id, encode(secret_sealed, 'hex') as sealed from grants.webhook
    where substring(secret_sealed from 1 for 6) <> decode(${header}, 'hex')
    order by id limit ${most} for update skip locked`,
  )
}

export async function replaceSealed(tx: Transaction, sealed: readonly Stale[]): Promise<void> {
  await run(
    tx,
    sql`
    update grants.webhook as stale set secret_sealed = decode(given.sealed, 'hex')
    from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as given (id uuid, sealed text)
    where stale.id = given.id`,
  )
}
