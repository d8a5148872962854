import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, run, type Transaction } from '../../../platform/index.ts'

const Part = z.object({ id: z.string(), sealed: z.string() })
type Part = z.infer<typeof Part>

type NewPart = Part & { readonly runId: string; readonly number: number }

export async function addPart(tx: Transaction, { id, runId, number, sealed }: NewPart): Promise<void> {
  await run(
    tx,
    sql`
      insert into forms.output_part (id, run_id, number, sealed)
      values (${id}, ${runId}, ${number}, decode(${sealed}, 'hex'))`,
  )
}

/** From zero on. */
export function findPart(tx: Transaction, runId: string, number: number): Promise<Part | undefined> {
  return maybeOne(
    tx,
    Part,
    sql`
      select id, encode(sealed, 'hex') as sealed from forms.output_part
      where run_id = ${runId} and number = ${number}`,
  )
}

export async function deleteParts(tx: Transaction, runId: string): Promise<void> {
  await run(tx, sql`delete from forms.output_part where run_id = ${runId}`)
}

export async function deleteExpiredParts(tx: Transaction): Promise<void> {
  await run(
    tx,
    sql`
      delete from forms.output_part using forms.output_run
      where output_run.id = output_part.run_id and output_run.expires_at <= now()`,
  )
}
