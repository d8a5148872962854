import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const Chunk = z.object({ number: z.number(), firstRow: z.number(), rows: z.number(), sealed: z.string() })
export type Chunk = z.infer<typeof Chunk>

export async function addChunk(tx: Transaction, importId: string, chunk: Chunk): Promise<void> {
  await run(
    tx,
    sql`
    insert into registry.import_chunk (import_id, number, first_row, rows, sealed)
    values (${importId}, ${chunk.number}, ${chunk.firstRow}, ${chunk.rows}, decode(${chunk.sealed}, 'hex'))`,
  )
}

export function findChunk(tx: Transaction, importId: string, number: number): Promise<Chunk | undefined> {
  return maybeOne(
    tx,
    Chunk,
    sql`
    select number, first_row, rows, encode(sealed, 'hex') as sealed from registry.import_chunk
    where import_id = ${importId} and number = ${number}`,
  )
}

const Fault = z.object({ field: z.string(), fault: z.string() })
const Reject = z.object({ rowNumber: z.number(), faults: z.array(Fault) })
export type Reject = z.infer<typeof Reject>

export async function addRejects(tx: Transaction, importId: string, rejects: readonly Reject[]): Promise<void> {
  if (rejects.length === 0) return
  await run(
    tx,
    sql`
    insert into registry.import_reject (import_id, row_number, faults)
    select ${importId}, "rowNumber", faults from jsonb_to_recordset(${JSON.stringify(rejects)}::jsonb)
      as given ("rowNumber" int, faults jsonb)
    on conflict (import_id, row_number) do update set faults = excluded.faults`,
  )
}

export function listRejects(
  tx: Transaction,
  importId: string,
  range: { readonly from: number; readonly to: number },
): Promise<Reject[]> {
  return rows(
    tx,
    Reject,
    sql`
    select row_number, faults from registry.import_reject
    where import_id = ${importId} and row_number >= ${range.from} and row_number < ${range.to} order by row_number`,
  )
}

/** A file is checked anew from its first row. */
export async function forgetCheck(tx: Transaction, importId: string): Promise<void> {
  await run(tx, sql`delete from registry.import_reject where import_id = ${importId}`)
  await run(tx, sql`delete from registry.import_seen where import_id = ${importId}`)
  await run(tx, sql`update registry.import set good = 0, rejected = 0 where id = ${importId}`)
}

/** Of these id cards, given with their rows, the rows whose card another row of the file had before. */
export async function noteSeen(
  tx: Transaction,
  importId: string,
  seen: readonly { readonly index: string; readonly row: number }[],
): Promise<ReadonlySet<number>> {
  const added = await rows(
    tx,
    z.object({ rowNumber: z.number() }),
    sql`
    insert into registry.import_seen (import_id, id_card_index, row_number)
    select ${importId}, decode(index, 'hex'), min(row)
    from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as given (index text, row int) group by index
    on conflict do nothing returning row_number`,
  )
  const first = new Set(added.map(({ rowNumber }) => rowNumber))
  return new Set(seen.map(({ row }) => row).filter((row) => !first.has(row)))
}

const Mapping = z.object({ mapping: z.array(z.string().nullable()) })

export async function findMapping(
  tx: Transaction,
  unitId: string,
  headers: readonly string[],
): Promise<readonly (string | null)[] | undefined> {
  const found = await maybeOne(
    tx,
    Mapping,
    sql`select mapping from registry.import_mapping where unit_id = ${unitId} and headers = ${headers}::text[]`,
  )
  return found?.mapping
}

export async function keepMapping(
  tx: Transaction,
  {
    id,
    unitId,
    headers,
    mapping,
  }: { id: string; unitId: string; headers: readonly string[]; mapping: readonly (string | null)[] },
): Promise<void> {
  const written = JSON.stringify(mapping)
  await run(tx, sql`update registry.import set mapping = ${written}::jsonb where id = ${id}`)
  await run(
    tx,
    sql`
    insert into registry.import_mapping (unit_id, headers, mapping)
    values (${unitId}, ${headers}::text[], ${written}::jsonb)
    on conflict (unit_id, headers) do update set mapping = excluded.mapping`,
  )
}
