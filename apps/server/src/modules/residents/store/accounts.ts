import sql from 'sql-template-tag'
import { z } from 'zod'
import { inBytes, maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredAccount = z.object({
  id: z.string(),
  phoneSealed: z.string().nullable(),
  openidSealed: z.string().nullable(),
  consentVersion: z.string().nullable(),
  consentedAt: z.string().nullable(),
  createdAt: z.string(),
})
export type StoredAccount = z.infer<typeof StoredAccount>

/** In hex. */
export type Seals = {
  readonly phoneSealed: string | null
  readonly phoneIndex: string | null
  readonly openidSealed: string | null
  readonly openidIndex: string | null
}

const columns = sql`
  account.id, encode(phone_sealed, 'hex') as phone_sealed, encode(openid_sealed, 'hex') as openid_sealed,
  consent_version, consented_at, created_at`

export function findAccount(tx: Transaction, id: string): Promise<StoredAccount | undefined> {
  return maybeOne(tx, StoredAccount, sql`select ${columns} from residents.account where id = ${id}`)
}

export function findByToken(tx: Transaction, tokenHash: Buffer): Promise<StoredAccount | undefined> {
  return maybeOne(
    tx,
    StoredAccount,
    sql`
    select ${columns} from residents.session join residents.account on account.id = session.account_id
    where token_hash = ${tokenHash} and expires_at > now()`,
  )
}

export type Indexes = { readonly phone?: readonly string[]; readonly openid?: readonly string[] }

/** Kept from being changed by others: who comes twice at once must not become two. */
export function listByIndexes(tx: Transaction, { phone = [], openid = [] }: Indexes): Promise<StoredAccount[]> {
  return rows(
    tx,
    StoredAccount,
    sql`
    select ${columns} from residents.account
    where phone_index = any(${inBytes(phone)}::bytea[]) or openid_index = any(${inBytes(openid)}::bytea[])
    order by created_at, id for update`,
  )
}

/** False where somebody with the same phone or openid was faster. */
export async function addAccount(tx: Transaction, id: string, seals: Seals): Promise<boolean> {
  const { phoneSealed, phoneIndex, openidSealed, openidIndex } = seals
  const added = await run(
    tx,
    sql`
    insert into residents.account (id, phone_sealed, phone_index, openid_sealed, openid_index)
    values (${id}, decode(${phoneSealed}, 'hex'), decode(${phoneIndex}, 'hex'),
      decode(${openidSealed}, 'hex'), decode(${openidIndex}, 'hex'))
    on conflict do nothing`,
  )
  return added === 1
}

export async function replaceSeals(tx: Transaction, id: string, seals: Seals): Promise<void> {
  const { phoneSealed, phoneIndex, openidSealed, openidIndex } = seals
  await run(
    tx,
    sql`
    update residents.account set
      phone_sealed = decode(${phoneSealed}, 'hex'), phone_index = decode(${phoneIndex}, 'hex'),
      openid_sealed = decode(${openidSealed}, 'hex'), openid_index = decode(${openidIndex}, 'hex')
    where id = ${id}`,
  )
}

/** Null withdraws it. */
export async function keepConsent(tx: Transaction, id: string, version: string | null): Promise<void> {
  await run(
    tx,
    sql`
    update residents.account set consent_version = ${version},
      consented_at = case when ${version}::text is null then null else now() end
    where id = ${id}`,
  )
}

/** With its sessions and claims. */
export async function removeAccount(tx: Transaction, id: string): Promise<void> {
  await run(tx, sql`delete from residents.account where id = ${id}`)
}

export function listStaleAccounts(tx: Transaction, { header, most }: { header: string; most: number }) {
  return rows(
    tx,
    StoredAccount,
    sql`
    select ${columns} from residents.account
    where not starts_with(encode(coalesce(phone_sealed, openid_sealed), 'hex'), ${header})
      or not starts_with(encode(coalesce(openid_sealed, phone_sealed), 'hex'), ${header})
    order by id limit ${most} for update`,
  )
}
