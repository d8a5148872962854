import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from '../../../platform/index.ts'

const Look = z.object({ id: z.string(), look: z.string() })

/** What photos look like, in sixteen hexadecimal digits each; those taken in before there were looks are left out. */
export async function listLooks(tx: Transaction, photoIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (photoIds.length === 0) return new Map()
  const found = await rows(
    tx,
    Look,
    sql`
    select id, lpad(to_hex(look), 16, '0') as look from incidents.photo
    where id = any(${photoIds}::uuid[]) and look is not null`,
  )
  return new Map(found.map(({ id, look }) => [id, look]))
}
