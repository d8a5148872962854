import sql from 'sql-template-tag'
import { z } from 'zod'
import { one, run, type Transaction } from '../../../platform/index.ts'

/** The person's key; the offered one becomes it where there is none yet. */
export async function keepDeviceKey(tx: Transaction, personId: string, offered: Buffer): Promise<Buffer> {
  await run(
    tx,
    sql`insert into accounts.device_key (person_id, key) values (${personId}, ${offered}) on conflict do nothing`,
  )
  const statement = sql`select key from accounts.device_key where person_id = ${personId}`
  return (await one(tx, z.object({ key: z.instanceof(Buffer) }), statement)).key
}
