import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredSelfFill = z.object({
  id: z.string(),
  roomId: z.string(),
  householdId: z.string(),
  createdBy: z.string(),
  expiresAt: z.string(),
  isOpen: z.boolean(),
  submittedAt: z.string().nullable(),
  sealed: z.string().nullable(),
  decidedAt: z.string().nullable(),
})
export type StoredSelfFill = z.infer<typeof StoredSelfFill>

export type NewSelfFill = {
  readonly id: string
  readonly tokenHash: string
  readonly roomId: string
  readonly householdId: string
  readonly createdBy: string
  readonly hours: number
}

/** A new link ends the household's earlier ones. */
export async function addSelfFill(tx: Transaction, link: NewSelfFill): Promise<string> {
  await run(tx, sql`delete from registry.self_fill where household_id = ${link.householdId} and submitted_at is null`)
  const added = await rows(
    tx,
    z.object({ expiresAt: z.string() }),
    sql`
    insert into registry.self_fill (id, token_hash, room_id, household_id, created_by, expires_at)
    values (${link.id}, decode(${link.tokenHash}, 'hex'), ${link.roomId}, ${link.householdId}, ${link.createdBy},
      now() + make_interval(hours => ${link.hours}::int))
    returning expires_at`,
  )
  return added[0]?.expiresAt ?? ''
}

export function findByToken(
  tx: Transaction,
  tokenHash: string,
  { hold }: { readonly hold: boolean },
): Promise<StoredSelfFill | undefined> {
  const found = select(sql`token_hash = decode(${tokenHash}, 'hex')`)
  return maybeOne(tx, StoredSelfFill, hold ? sql`${found} for update` : found)
}

export function lockSelfFill(tx: Transaction, id: string): Promise<StoredSelfFill | undefined> {
  return maybeOne(tx, StoredSelfFill, sql`${select(sql`id = ${id}`)} for update`)
}

export function listWaiting(tx: Transaction, most: number): Promise<StoredSelfFill[]> {
  return rows(
    tx,
    StoredSelfFill,
    sql`${select(sql`submitted_at is not null and decided_at is null`)} order by submitted_at, id limit ${most}`,
  )
}

function select(condition: Sql): Sql {
  return sql`
    select id, room_id, household_id, created_by, expires_at, submitted_at, decided_at,
      expires_at > now() and submitted_at is null as is_open, encode(sealed, 'hex') as sealed
    from registry.self_fill where ${condition}`
}

export async function keepSubmission(tx: Transaction, id: string, sealed: string): Promise<void> {
  await run(
    tx,
    sql`update registry.self_fill set submitted_at = now(), sealed = decode(${sealed}, 'hex') where id = ${id}`,
  )
}

export type Decision = {
  readonly id: string
  readonly byId: string
  readonly accepted: boolean
  readonly reason?: string | undefined
}

/** What was sent is gone once it is decided; that it was, stays. */
export async function decide(tx: Transaction, { id, byId, accepted, reason }: Decision): Promise<void> {
  await run(
    tx,
    sql`
    update registry.self_fill set decided_at = now(), decided_by = ${byId}, accepted = ${accepted}, reason = ${reason ?? null},
      sealed = null
    where id = ${id}`,
  )
}

/** Links that nobody used. */
export async function removeEndedLinks(tx: Transaction): Promise<number> {
  return run(
    tx,
    sql`delete from registry.self_fill where submitted_at is null and expires_at < now() - interval '7 days'`,
  )
}
