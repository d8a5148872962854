import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredClient = z.object({
  id: z.string(),
  name: z.string(),
  redirectUris: z.array(z.string()),
  secretSealed: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  endedAt: z.nullable(z.string()),
  endedReason: z.nullable(z.string()),
})
export type StoredClient = z.infer<typeof StoredClient>

function select(rest: Sql): Sql {
  return sql`
    select id, name, redirect_uris, encode(secret_sealed, 'hex') as secret_sealed, created_at, created_by, ended_at,
      ended_reason
    from openid.client ${rest}`
}

export function findClient(tx: Transaction, id: string): Promise<StoredClient | undefined> {
  return maybeOne(tx, StoredClient, select(sql`where id = ${id}`))
}

/** Newest first. */
export function listClients(tx: Transaction): Promise<StoredClient[]> {
  return rows(tx, StoredClient, select(sql`order by created_at desc, id`))
}

export async function addClient(
  tx: Transaction,
  client: Pick<StoredClient, 'id' | 'name' | 'redirectUris' | 'secretSealed' | 'createdBy'>,
): Promise<void> {
  await run(
    tx,
    sql`
    insert into openid.client (id, name, redirect_uris, secret_sealed, created_by)
    values (${client.id}, ${client.name}, ${client.redirectUris}::text[], decode(${client.secretSealed}, 'hex'),
      ${client.createdBy})`,
  )
}

/** Answers whether it was this call that ended it. */
export async function endClient(
  tx: Transaction,
  { id, by, reason }: { readonly id: string; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const ended = await run(
    tx,
    sql`
    update openid.client set ended_at = now(), ended_by = ${by}, ended_reason = ${reason}
    where id = ${id} and ended_at is null`,
  )
  return ended > 0
}

export async function hasConsented(tx: Transaction, personId: string, clientId: string): Promise<boolean> {
  const found = await rows(
    tx,
    z.object({ clientId: z.string() }),
    sql`select client_id from openid.consent where person_id = ${personId} and client_id = ${clientId}`,
  )
  return found.length > 0
}

export async function addConsent(tx: Transaction, personId: string, clientId: string): Promise<void> {
  await run(
    tx,
    sql`
    insert into openid.consent (person_id, client_id) values (${personId}, ${clientId}) on conflict do nothing`,
  )
}
