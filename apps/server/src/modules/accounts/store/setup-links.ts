import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, run, type Transaction } from '../../../platform/index.ts'

export async function addSetupLink(tx: Transaction, tokenHash: Buffer, hours: number): Promise<void> {
  await run(
    tx,
    sql`
    insert into accounts.setup_link (token_hash, expires_at)
    values (${tokenHash}, now() + make_interval(hours => ${hours}::int))`,
  )
}

export async function isSetupLink(tx: Transaction, tokenHash: Buffer): Promise<boolean> {
  const statement = sql`
    select true as valid from accounts.setup_link where token_hash = ${tokenHash} and expires_at > now()`
  return (await maybeOne(tx, z.object({ valid: z.boolean() }), statement)) !== undefined
}

export async function removeSetupLinks(tx: Transaction): Promise<void> {
  await run(tx, sql`delete from accounts.setup_link`)
}
