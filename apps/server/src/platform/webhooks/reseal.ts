import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, transaction } from '../database.ts'
import type { Platform } from '../module.ts'
import type { WebhookTable } from './store.ts'

const Stale = z.object({ id: z.string(), sealed: z.string() })

/** Seals the secrets again under the present key, some at a time. */
export function resealWebhooks({ database, vault }: Platform, { name }: WebhookTable, most: number): Promise<number> {
  return transaction(database, async (tx) => {
    const stale = await rows(
      tx,
      Stale,
      sql`
      select id, encode(secret_sealed, 'hex') as sealed from ${name}
      where substring(secret_sealed from 1 for 6) <> decode(${vault.header}, 'hex')
      order by id limit ${most} for update skip locked`,
    )
    const sealed = stale.map((one) => ({ id: one.id, sealed: vault.seal(vault.open(one.sealed, one.id), one.id) }))
    await run(
      tx,
      sql`
      update ${name} as stale set secret_sealed = decode(given.sealed, 'hex')
      from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as given (id uuid, sealed text)
      where stale.id = given.id`,
    )
    return stale.length
  })
}
