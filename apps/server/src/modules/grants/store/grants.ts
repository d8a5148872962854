import sql, { empty, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredGrant = z.object({
  id: z.string(),
  askerUnitId: z.string(),
  ownerUnitId: z.string().nullable(),
  items: z.array(z.string()),
  areaCode: z.string(),
  personIds: z.array(z.string()).nullable(),
  named: z.number().nullable(),
  purpose: z.string(),
  legalBasis: z.string(),
  until: z.string(),
  clear: z.boolean(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  approved: z.boolean().nullable(),
  decidedReason: z.string().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
})
export type StoredGrant = z.infer<typeof StoredGrant>

type NewGrant = Pick<
  StoredGrant,
  | 'id'
  | 'askerUnitId'
  | 'ownerUnitId'
  | 'items'
  | 'areaCode'
  | 'personIds'
  | 'named'
  | 'purpose'
  | 'legalBasis'
  | 'until'
  | 'clear'
  | 'requestedBy'
>

export async function addGrant(tx: Transaction, given: NewGrant): Promise<void> {
  const { id, askerUnitId, ownerUnitId, items, areaCode, personIds, named, purpose, legalBasis } = given
  await run(
    tx,
    sql`
    insert into grants.data_grant (id, asker_unit_id, owner_unit_id, items, area_code, person_ids, named, purpose,
      legal_basis, until, clear, requested_by)
    values (${id}, ${askerUnitId}, ${ownerUnitId}, ${items}::text[], ${areaCode}, ${personIds}::uuid[], ${named},
      ${purpose}, ${legalBasis}, ${given.until}::date, ${given.clear}, ${given.requestedBy})`,
  )
}

export function findGrant(tx: Transaction, id: string): Promise<StoredGrant | undefined> {
  return maybeOne(tx, StoredGrant, select(sql`id = ${id}`))
}

/** Held until the transaction ends. */
export function lockGrant(tx: Transaction, id: string): Promise<StoredGrant | undefined> {
  return maybeOne(tx, StoredGrant, select(sql`id = ${id}`, sql`for update`))
}

/** All there are: each was asked for by a person and decided by another, so they stay few. */
export function listGrants(tx: Transaction): Promise<StoredGrant[]> {
  return rows(tx, StoredGrant, select(sql`true`, sql`order by requested_at desc, id desc`))
}

/** Those that may hold now, of one department or of all. */
export function listApproved(tx: Transaction, askerUnitId?: string): Promise<StoredGrant[]> {
  const ofUnit = askerUnitId === undefined ? sql`true` : sql`asker_unit_id = ${askerUnitId}`
  return rows(
    tx,
    StoredGrant,
    select(
      sql`${ofUnit} and approved and withdrawn_at is null and until >= current_date - 1`,
      sql`order by requested_at`,
    ),
  )
}

function select(condition: Sql, rest: Sql = empty): Sql {
  return sql`
    select id, asker_unit_id, owner_unit_id, items, area_code, person_ids, named, purpose, legal_basis, until::text,
      clear, requested_by, requested_at, decided_by, decided_at, approved, decided_reason, withdrawn_by, withdrawn_at,
      withdrawn_reason
    from grants.data_grant where ${condition} ${rest}`
}

type Decision = {
  readonly id: string
  readonly byId: string
  readonly approved: boolean
  readonly until: string
  readonly clear: boolean
  readonly reason: string | undefined
}

export async function decideGrant(tx: Transaction, decision: Decision): Promise<void> {
  const { id, byId, approved, until, clear, reason } = decision
  await run(
    tx,
    sql`
    update grants.data_grant set decided_by = ${byId}, decided_at = now(), approved = ${approved},
      until = ${until}::date, clear = ${clear}, decided_reason = ${reason ?? null}
    where id = ${id}`,
  )
}

export async function withdrawGrant(
  tx: Transaction,
  { id, byId, reason }: { readonly id: string; readonly byId: string; readonly reason: string },
): Promise<void> {
  await run(
    tx,
    sql`
    update grants.data_grant set withdrawn_by = ${byId}, withdrawn_at = now(), withdrawn_reason = ${reason}
    where id = ${id}`,
  )
}
