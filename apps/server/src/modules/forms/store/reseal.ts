import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const columns = {
  filling: { table: sql`forms.filling`, column: sql`own_sealed` },
  claim: { table: sql`forms.claim`, column: sql`value_sealed` },
  against: { table: sql`forms.claim`, column: sql`against_sealed` },
  template: { table: sql`forms.template`, column: sql`sealed` },
  outputPart: { table: sql`forms.output_part`, column: sql`sealed` },
} as const
export type SealedColumn = keyof typeof columns
export const sealedColumns = [
  'filling',
  'claim',
  'against',
  'template',
  'outputPart',
] as const satisfies readonly SealedColumn[]

const Stale = z.object({ id: z.string(), sealed: z.string() })
type Stale = z.infer<typeof Stale>

type Batch = { readonly header: string; readonly most: number }

/** Rows whose text was not sealed as the vault seals now, held for this transaction. */
export function listStale(tx: Transaction, place: SealedColumn, { header, most }: Batch): Promise<Stale[]> {
  const { table, column } = columns[place]
  return rows(
    tx,
    Stale,
    sql`
      select id, encode(${column}, 'hex') as sealed from ${table}
      where substring(${column} from 1 for 6) <> decode(${header}, 'hex')
      order by id limit ${most} for update skip locked`,
  )
}

export async function replaceSealed(tx: Transaction, place: SealedColumn, sealed: readonly Stale[]): Promise<void> {
  const { table, column } = columns[place]
  await run(
    tx,
    sql`
      update ${table} as stale set ${column} = decode(given.sealed, 'hex')
      from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as given (id uuid, sealed text)
      where stale.id = given.id`,
  )
}
