import type { KeyScope } from '@ejia/contract'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredKey = z.object({
  id: z.string(),
  name: z.string(),
  contact: z.string(),
  ending: z.string(),
  scopes: z.array(z.enum(['requests.report', 'requests.update', 'changes.read', 'records.read', 'orders.send'])),
  areaCode: z.nullable(z.string()),
  unitId: z.nullable(z.string()),
  folder: z.nullable(z.string()),
  perMinute: z.number(),
  validUntil: z.nullable(z.string()),
  createdAt: z.string(),
  createdBy: z.nullable(z.string()),
  revokedAt: z.nullable(z.string()),
  revokedReason: z.nullable(z.string()),
})
export type StoredKey = z.infer<typeof StoredKey>

const columns = sql`
  id, name, contact, ending, scopes, area_code, unit_id, folder, per_minute, valid_until::text, created_at, created_by, revoked_at,
  revoked_reason`

export type NewKey = {
  readonly id: string
  readonly name: string
  readonly contact: string
  readonly digest: Buffer
  readonly ending: string
  readonly scopes: readonly KeyScope[]
  readonly areaCode: string | null
  readonly unitId: string | null
  readonly folder: string | null
  readonly perMinute: number
  readonly validUntil: string | null
  readonly createdBy: string | null
}

/** Does nothing where the same secret is known already. */
export async function addKey(tx: Transaction, key: NewKey): Promise<void> {
  await run(
    tx,
    sql`
    insert into exchange.api_key
      (id, name, contact, secret_digest, ending, scopes, area_code, unit_id, folder, per_minute,
        valid_until, created_by)
    values (${key.id}, ${key.name}, ${key.contact}, ${key.digest}, ${key.ending}, ${key.scopes}::text[],
      ${key.areaCode}, ${key.unitId}, ${key.folder}, ${key.perMinute}, ${key.validUntil}, ${key.createdBy})
    on conflict (secret_digest) do nothing`,
  )
}

export function findKeyByDigest(tx: Transaction, digest: Buffer): Promise<StoredKey | undefined> {
  return maybeOne(tx, StoredKey, sql`select ${columns} from exchange.api_key where secret_digest = ${digest}`)
}

export function findKey(tx: Transaction, id: string): Promise<StoredKey | undefined> {
  return maybeOne(tx, StoredKey, sql`select ${columns} from exchange.api_key where id = ${id}`)
}

/** Newest first. */
export function listKeys(tx: Transaction): Promise<StoredKey[]> {
  return rows(tx, StoredKey, sql`select ${columns} from exchange.api_key order by created_at desc, id desc`)
}

/** Answers whether it was this call that ended it. */
export async function revokeKey(
  tx: Transaction,
  { id, by, reason }: { readonly id: string; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const ended = await run(
    tx,
    sql`
    update exchange.api_key set revoked_at = now(), revoked_by = ${by}, revoked_reason = ${reason}
    where id = ${id} and revoked_at is null`,
  )
  return ended > 0
}
