import sql from 'sql-template-tag'
import { z } from 'zod'
import { inBytes, maybeOne, one, run, type Transaction } from '../../../platform/index.ts'

/** Answers when it ends. */
export async function addSession(
  tx: Transaction,
  { tokenHash, accountId, days }: { readonly tokenHash: Buffer; readonly accountId: string; readonly days: number },
): Promise<string> {
  const added = await one(
    tx,
    z.object({ expiresAt: z.string() }),
    sql`
    insert into residents.session (token_hash, account_id, expires_at)
    values (${tokenHash}, ${accountId}, now() + make_interval(days => ${days}::int))
    returning expires_at`,
  )
  return added.expiresAt
}

export async function removeSession(tx: Transaction, tokenHash: Buffer): Promise<void> {
  await run(tx, sql`delete from residents.session where token_hash = ${tokenHash}`)
}

export type NewCode = {
  readonly phoneIndex: string
  readonly codeHash: string
  readonly minutes: number
  readonly tries: number
}

/** The last one sent is the one that counts. */
export async function keepCode(tx: Transaction, { phoneIndex, codeHash, minutes, tries }: NewCode): Promise<void> {
  await run(
    tx,
    sql`
    insert into residents.code (phone_index, code_hash, expires_at, tries_left)
    values (decode(${phoneIndex}, 'hex'), decode(${codeHash}, 'hex'),
      now() + make_interval(mins => ${minutes}::int), ${tries})
    on conflict (phone_index) do update set
      code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries_left = excluded.tries_left`,
  )
}

/** Takes one try off, whatever comes of it, and answers what would be right; undefined where nothing is any more. */
export async function takeTry(tx: Transaction, phoneIndexes: readonly string[]): Promise<string | undefined> {
  const found = await maybeOne(
    tx,
    z.object({ codeHash: z.string() }),
    sql`
    update residents.code set tries_left = tries_left - 1
    where phone_index = any(${inBytes(phoneIndexes)}::bytea[]) and expires_at > now() and tries_left > 0
    returning encode(code_hash, 'hex') as code_hash`,
  )
  return found?.codeHash
}

/** Whether it was still there: of two who come with it at once, one is let in. */
export async function useUpCode(tx: Transaction, codeHash: string): Promise<boolean> {
  return (await run(tx, sql`delete from residents.code where code_hash = decode(${codeHash}, 'hex')`)) > 0
}

export async function removeExpired(tx: Transaction): Promise<void> {
  await run(tx, sql`delete from residents.session where expires_at <= now()`)
  await run(tx, sql`delete from residents.code where expires_at <= now()`)
}
