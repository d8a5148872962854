import { z } from 'zod'
import { one, type Transaction } from '../../../platform/index.ts'

/** Looks behind the server's back. */
export async function lookUpVersion(tx: Transaction, id: string): Promise<number> {
  const statement = { text: 'select version from incidents.incident where id = $1', values: [id] }
  return (await one(tx, z.object({ version: z.number() }), statement)).version
}

export async function lookUpId(tx: Transaction, caseCode: string): Promise<string> {
  const statement = { text: 'select id from incidents.incident where case_code = $1', values: [caseCode] }
  return (await one(tx, z.object({ id: z.string() }), statement)).id
}
