import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredForward = z.object({
  incidentId: z.string(),
  partnerId: z.string(),
  caseCode: z.string(),
  areaCode: z.string(),
  state: z.enum(['waiting', 'sent', 'ended', 'failed']),
  remoteId: z.nullable(z.string()),
  remoteToken: z.nullable(z.string()),
  remoteStatus: z.nullable(z.string()),
  remoteNotes: z.nullable(z.string()),
  told: z.nullable(z.string()),
  fault: z.nullable(z.string()),
  createdAt: z.string(),
  changedAt: z.string(),
})
export type StoredForward = z.infer<typeof StoredForward>

function select(condition: Sql): Sql {
  return sql`
    select incident_id, partner_id, case_code, area_code, state, remote_id, remote_token, remote_status, remote_notes,
      told, fault, created_at, changed_at
    from exchange.forward ${condition}`
}

/** Answers whether it was new: a matter is handed on once. */
export async function addForward(
  tx: Transaction,
  one: Pick<StoredForward, 'incidentId' | 'partnerId' | 'caseCode' | 'areaCode'>,
): Promise<boolean> {
  const added = await run(
    tx,
    sql`
    insert into exchange.forward (incident_id, partner_id, case_code, area_code)
    values (${one.incidentId}, ${one.partnerId}, ${one.caseCode}, ${one.areaCode})
    on conflict do nothing`,
  )
  return added > 0
}

export function findForward(tx: Transaction, incidentId: string): Promise<StoredForward | undefined> {
  return maybeOne(tx, StoredForward, select(sql`where incident_id = ${incidentId}`))
}

export function listForwardsOf(tx: Transaction, incidentIds: readonly string[]): Promise<StoredForward[]> {
  return rows(tx, StoredForward, select(sql`where incident_id = any(${incidentIds}::uuid[])`))
}

/** Within these areas, what moved last first. */
export function listForwards(tx: Transaction, scopes: readonly string[], most: number): Promise<StoredForward[]> {
  const within = sql`exists (select from unnest(${scopes}::text[]) as scope where starts_with(area_code, scope))`
  return rows(tx, StoredForward, select(sql`where ${within} order by changed_at desc limit ${most}`))
}

/** What the other system has and may still say something about, what was asked longest ago first. */
export function listUnderWay(tx: Transaction, partnerId: string, limit: number): Promise<StoredForward[]> {
  return rows(
    tx,
    StoredForward,
    select(sql`
      where partner_id = ${partnerId} and (state = 'sent' or state = 'ended' and changed_at > now() - interval '30 days')
      order by changed_at limit ${limit}`),
  )
}

type Changes = Partial<
  Pick<StoredForward, 'state' | 'remoteId' | 'remoteToken' | 'remoteStatus' | 'remoteNotes' | 'told' | 'fault'>
>

export async function changeForward(tx: Transaction, before: StoredForward, changes: Changes): Promise<void> {
  const now = { ...before, ...changes }
  await run(
    tx,
    sql`
    update exchange.forward set state = ${now.state}, remote_id = ${now.remoteId}, remote_token = ${now.remoteToken},
      remote_status = ${now.remoteStatus}, remote_notes = ${now.remoteNotes}, told = ${now.told}, fault = ${now.fault},
      changed_at = now()
    where incident_id = ${before.incidentId}`,
  )
}
