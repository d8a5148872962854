import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, one, run, type Transaction } from '../../../platform/index.ts'

const Sealed = z.object({ sealed: z.string() })

/** The key that is there, which is the offered one where there was none. */
export async function keepCodeKey(tx: Transaction, offered: string): Promise<string> {
  await run(tx, sql`insert into registry.code_key (sealed) values (decode(${offered}, 'hex')) on conflict do nothing`)
  return (await one(tx, Sealed, sql`select encode(sealed, 'hex') as sealed from registry.code_key`)).sealed
}

export function findCodeKey(tx: Transaction): Promise<{ readonly sealed: string } | undefined> {
  return maybeOne(tx, Sealed, sql`select encode(sealed, 'hex') as sealed from registry.code_key for update`)
}

export async function replaceCodeKey(tx: Transaction, sealed: string): Promise<void> {
  await run(tx, sql`update registry.code_key set sealed = decode(${sealed}, 'hex')`)
}
