import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, run, type Transaction } from '../../../platform/index.ts'

const StoredPayload = z.object({ sealed: z.string(), consumedAt: z.nullable(z.string()) })
export type StoredPayload = z.infer<typeof StoredPayload>

type NewPayload = {
  readonly kind: string
  readonly digest: Buffer
  readonly sealed: string
  readonly grantDigest: Buffer | null
  readonly uidDigest: Buffer | null
  readonly seconds: number
}

export async function putPayload(tx: Transaction, one: NewPayload): Promise<void> {
  await run(
    tx,
    sql`
    insert into openid.payload (kind, digest, sealed, grant_digest, uid_digest, expires_at)
    values (${one.kind}, ${one.digest}, decode(${one.sealed}, 'hex'), ${one.grantDigest}, ${one.uidDigest},
      now() + make_interval(secs => ${one.seconds}::int))
    on conflict (kind, digest) do update set sealed = excluded.sealed, grant_digest = excluded.grant_digest,
      uid_digest = excluded.uid_digest, expires_at = excluded.expires_at`,
  )
}

function find(tx: Transaction, condition: Sql): Promise<StoredPayload | undefined> {
  return maybeOne(
    tx,
    StoredPayload,
    sql`
    select encode(sealed, 'hex') as sealed, consumed_at from openid.payload
    where ${condition} and expires_at > now()`,
  )
}

export function findPayload(tx: Transaction, kind: string, digest: Buffer): Promise<StoredPayload | undefined> {
  return find(tx, sql`kind = ${kind} and digest = ${digest}`)
}

export function findPayloadByUid(tx: Transaction, kind: string, uid: Buffer): Promise<StoredPayload | undefined> {
  return find(tx, sql`kind = ${kind} and uid_digest = ${uid}`)
}

export async function consumePayload(tx: Transaction, kind: string, digest: Buffer): Promise<void> {
  await run(tx, sql`update openid.payload set consumed_at = now() where kind = ${kind} and digest = ${digest}`)
}

export async function removePayload(tx: Transaction, kind: string, digest: Buffer): Promise<void> {
  await run(tx, sql`delete from openid.payload where kind = ${kind} and digest = ${digest}`)
}

export async function removeGrant(tx: Transaction, grant: Buffer): Promise<void> {
  await run(tx, sql`delete from openid.payload where grant_digest = ${grant}`)
}

export async function removeExpired(tx: Transaction): Promise<void> {
  await run(tx, sql`delete from openid.payload where expires_at <= now()`)
}
