import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const Stale = z.object({ id: z.string(), nameSealed: z.string().nullable(), phoneSealed: z.string().nullable() })

/** Reporters whose name or phone was not sealed as the vault seals now, held for this transaction. */
export function listStaleReporters(
  tx: Transaction,
  { header, most }: { readonly header: string; readonly most: number },
): Promise<z.infer<typeof Stale>[]> {
  return rows(
    tx,
    Stale,
    sql`
    select id, encode(name_sealed, 'hex') as name_sealed, encode(phone_sealed, 'hex') as phone_sealed
    from incidents.reporter
    where substring(coalesce(name_sealed, phone_sealed) from 1 for 6) <> decode(${header}, 'hex')
    order by id limit ${most} for update skip locked`,
  )
}

export type Resealed = {
  readonly id: string
  readonly nameSealed: string | null
  readonly nameIndex: string | null
  readonly phoneSealed: string | null
  readonly phoneIndex: string | null
  readonly phoneTailIndex: string | null
}

export async function replaceSeals(tx: Transaction, reporters: readonly Resealed[]): Promise<void> {
  await run(
    tx,
    sql`
    update incidents.reporter set
      name_sealed = decode("nameSealed", 'hex'), name_index = decode("nameIndex", 'hex'),
      phone_sealed = decode("phoneSealed", 'hex'),
      phone_index = decode("phoneIndex", 'hex'), phone_tail_index = decode("phoneTailIndex", 'hex')
    from jsonb_to_recordset(${JSON.stringify(reporters)}::jsonb) as given
      (id uuid, "nameSealed" text, "nameIndex" text, "phoneSealed" text, "phoneIndex" text, "phoneTailIndex" text)
    where reporter.id = given.id`,
  )
}
