import sql, { empty } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, one, prepared, rows, run, type Transaction } from '../../../platform/index.ts'
import { AwayPerson, awayFor, Membership, rolesOf } from './roles-of.ts'

const Signed = z.object({
  id: z.string(),
  personId: z.string(),
  memberships: z.array(Membership),
  away: z.array(AwayPerson),
})

/** Asked with every request, so that what ended a moment ago has ended here too. */
export function findSession(tx: Transaction, tokenHash: Buffer): Promise<z.infer<typeof Signed> | undefined> {
  return maybeOne(
    tx,
    Signed,
    prepared(
      'accounts.find-session',
      sql`
      select session.id, session.person_id, ${rolesOf(sql`session.person_id`)} as memberships,
        ${awayFor(sql`session.person_id`)} as away
      from accounts.session join accounts.person on person.id = session.person_id
      where session.token_hash = ${tokenHash} and session.expires_at > now() and person.deactivated_at is null`,
    ),
  )
}

export type NewSession = {
  readonly id: string
  readonly tokenHash: Buffer
  readonly personId: string
  readonly device: string
  readonly hours: number
}

/** Answers when it ends. */
export async function addSession(
  tx: Transaction,
  { id, tokenHash, personId, device, hours }: NewSession,
): Promise<string> {
  const added = await one(
    tx,
    z.object({ expiresAt: z.string() }),
    sql`
    insert into accounts.session (id, token_hash, person_id, device, expires_at)
    values (${id}, ${tokenHash}, ${personId}, ${device}, now() + make_interval(hours => ${hours}::int))
    returning expires_at`,
  )
  return added.expiresAt
}

const OpenSession = z.object({ id: z.string(), startedAt: z.string(), expiresAt: z.string(), device: z.string() })

/** Newest first. */
export function listOpenSessions(tx: Transaction, personId: string): Promise<z.infer<typeof OpenSession>[]> {
  return rows(
    tx,
    OpenSession,
    sql`
    select id, started_at, expires_at, device from accounts.session
    where person_id = ${personId} and expires_at > now()
    order by started_at desc, id desc`,
  )
}

export type SessionChoice = { readonly personId: string; readonly only?: string; readonly except?: string }

/** Ends a person's sessions, or one, or all but one; answers which. */
export async function removeSessions(tx: Transaction, { personId, only, except }: SessionChoice): Promise<string[]> {
  const removed = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`
    delete from accounts.session
    where person_id = ${personId}
      ${only === undefined ? empty : sql`and id = ${only}`}
      ${except === undefined ? empty : sql`and id <> ${except}`}
    returning id`,
  )
  return removed.map(({ id }) => id)
}

/** Clears away what nobody can use any more; answers which sessions were among it. */
export async function removeExpired(tx: Transaction): Promise<string[]> {
  await run(tx, sql`delete from accounts.oidc_errand where expires_at <= now()`)
  await run(tx, sql`delete from accounts.setup_link where expires_at <= now()`)
  const removed = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`delete from accounts.session where expires_at <= now() returning id`,
  )
  return removed.map(({ id }) => id)
}
