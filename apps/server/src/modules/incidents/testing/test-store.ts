import { z } from 'zod'
import type { Transaction } from '../../../platform/index.ts'

/** Looks behind the server's back, each row parsed. */
export async function look<Row>(
  tx: Transaction,
  schema: z.ZodType<Row>,
  [text, ...values]: readonly [string, ...unknown[]],
) {
  const { rows } = await tx.query({ text, values })
  return z.array(schema).parse(rows)
}

export async function lookUpId(tx: Transaction, caseCode: string): Promise<string> {
  const [row] = await look(tx, z.object({ id: z.string() }), [
    'select id from incidents.incident where case_code = $1',
    caseCode,
  ])
  return row?.id ?? ''
}

export async function lookUpVersion(tx: Transaction, id: string): Promise<number> {
  const [row] = await look(tx, z.object({ version: z.number() }), [
    'select version from incidents.incident where id = $1',
    id,
  ])
  return row?.version ?? 0
}
