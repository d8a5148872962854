import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const Unindexed = z.object({ id: z.string(), nameSealed: z.string() })

/** Reporters from before names could be looked for, held for this transaction. */
export function listUnindexed(tx: Transaction, most: number): Promise<z.infer<typeof Unindexed>[]> {
  return rows(
    tx,
    Unindexed,
    sql`
    select id, encode(name_sealed, 'hex') as name_sealed from incidents.reporter
    where name_sealed is not null and name_index is null
    order by id limit ${most} for update skip locked`,
  )
}

type Indexed = { readonly id: string; readonly nameIndex: string }

export async function writeNameIndexes(tx: Transaction, indexed: readonly Indexed[]): Promise<void> {
  await run(
    tx,
    sql`
    update incidents.reporter set name_index = decode("nameIndex", 'hex')
    from jsonb_to_recordset(${JSON.stringify(indexed)}::jsonb) as given (id uuid, "nameIndex" text)
    where reporter.id = given.id`,
  )
}
