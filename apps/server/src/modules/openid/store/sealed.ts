import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const Stale = z.object({ kind: z.enum(['client', 'key']), id: z.string(), sealed: z.string() })
type Stale = z.infer<typeof Stale>

/** Secrets that stand under another header than the present one. */
export function listStaleSecrets(tx: Transaction, header: string, most: number): Promise<Stale[]> {
  return rows(
    tx,
    Stale,
    sql`
    select 'client' as kind, id, encode(secret_sealed, 'hex') as sealed from openid.client
    where not starts_with(encode(secret_sealed, 'hex'), ${header})
    union all
    select 'key', id::text, encode(sealed, 'hex') from openid.signing_key
    where not starts_with(encode(sealed, 'hex'), ${header})
    limit ${most}`,
  )
}

export async function replaceSecret(tx: Transaction, { kind, id, sealed }: Stale): Promise<void> {
  await run(
    tx,
    kind === 'client'
      ? sql`update openid.client set secret_sealed = decode(${sealed}, 'hex') where id = ${id}`
      : sql`update openid.signing_key set sealed = decode(${sealed}, 'hex') where id = ${id}::uuid`,
  )
}
