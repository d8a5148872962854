import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, run, type Transaction } from '../../../platform/index.ts'

const Login = z.object({ personId: z.string(), hash: z.string().nullable() })
export type Login = z.infer<typeof Login>

/** The active account of a number; `hash` is null for those who log in elsewhere. */
export function findLogin(tx: Transaction, phone: string): Promise<Login | undefined> {
  return maybeOne(
    tx,
    Login,
    sql`
    select person.id as person_id, credential.hash
    from accounts.person left join accounts.credential on credential.person_id = person.id
    where person.phone = ${phone} and person.deactivated_at is null`,
  )
}

export type NewCredential = { readonly personId: string; readonly hash: string; readonly mustChange: boolean }

export async function setCredential(tx: Transaction, { personId, hash, mustChange }: NewCredential): Promise<void> {
  await run(
    tx,
    sql`
    insert into accounts.credential (person_id, hash, must_change) values (${personId}, ${hash}, ${mustChange})
    on conflict (person_id) do update set hash = excluded.hash, must_change = excluded.must_change`,
  )
}

export async function findHash(tx: Transaction, personId: string): Promise<string | undefined> {
  const statement = sql`select hash from accounts.credential where person_id = ${personId}`
  return (await maybeOne(tx, z.object({ hash: z.string() }), statement))?.hash
}
