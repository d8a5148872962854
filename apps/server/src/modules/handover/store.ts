import { accounts } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { Transaction } from '../../platform/index.ts'
import { maybeOne, rows, run } from '../../platform/index.ts'

const Role = z.object({
  unitId: z.string(),
  areaCode: z.string(),
  role: z.enum(accounts.roles),
  cleared: z.boolean(),
  successorId: z.string().nullable(),
  grantedId: z.string().nullable(),
})

const HandOver = z.object({
  id: z.string(),
  personId: z.string(),
  reason: z.string(),
  closesAccount: z.boolean(),
  roles: z.array(Role),
  absences: z.object({ ended: z.array(z.string()), added: z.array(z.string()) }),
  madeBy: z.string(),
  madeAt: z.string(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  undoReason: z.string().nullable(),
  waiting: z.number(),
  moved: z.number(),
  kept: z.number(),
  returned: z.number(),
  isRecent: z.boolean(),
})
export type HandOverRow = z.infer<typeof HandOver>

/** After this nobody remembers how it was. */
const undoDays = 30

const select = sql`
  select h.id, h.person_id, h.reason, h.closes_account, h.roles, h.absences, h.made_by, h.made_at, h.undone_at,
    h.undone_by, h.undo_reason, h.made_at > now() - make_interval(days => ${undoDays}::int) as is_recent,
    m.waiting, m.moved, m.kept, m.returned
  from handover.hand_over as h cross join lateral (
    select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'moved')::int as moved,
      count(*) filter (where state = 'kept')::int as kept, count(*) filter (where state = 'returned')::int as returned
    from handover.matter where hand_over_id = h.id) as m`

export function findHandOver(tx: Transaction, id: string): Promise<HandOverRow | undefined> {
  return maybeOne(tx, HandOver, sql`${select} where h.id = ${id}`)
}

export function listNewest(tx: Transaction, most: number): Promise<HandOverRow[]> {
  return rows(tx, HandOver, sql`${select} order by h.made_at desc, h.id desc limit ${most}`)
}

export type NewHandOver = Pick<
  HandOverRow,
  'id' | 'personId' | 'reason' | 'closesAccount' | 'roles' | 'absences' | 'madeBy'
> & {
  readonly matters: readonly { readonly incidentId: string; readonly caseCode: string; readonly toPersonId: string }[]
}

export async function addHandOver(tx: Transaction, given: NewHandOver): Promise<void> {
  const { id, personId, reason, closesAccount, roles, absences, madeBy, matters } = given
  await run(
    tx,
    sql`
    insert into handover.hand_over (id, person_id, reason, closes_account, roles, absences, made_by)
    values (${id}, ${personId}, ${reason}, ${closesAccount}, ${JSON.stringify(roles)}::jsonb,
      ${JSON.stringify(absences)}::jsonb, ${madeBy})`,
  )
  await run(
    tx,
    sql`
    insert into handover.matter (hand_over_id, incident_id, case_code, to_person_id)
    select ${id}::uuid, "incidentId", "caseCode", "toPersonId"
    from jsonb_to_recordset(${JSON.stringify(matters)}::jsonb)
      as given ("incidentId" uuid, "caseCode" text, "toPersonId" uuid)`,
  )
}

const Matter = z.object({
  incidentId: z.string(),
  toPersonId: z.string(),
  version: z.number().nullable(),
})
export type MatterRow = z.infer<typeof Matter>

export function listMatters(tx: Transaction, id: string, state: 'waiting' | 'moved'): Promise<MatterRow[]> {
  return rows(
    tx,
    Matter,
    sql`
    select incident_id, to_person_id, version from handover.matter
    where hand_over_id = ${id} and state = ${state} order by incident_id`,
  )
}

export type Settled = {
  readonly id: string
  readonly incidentId: string
  readonly state: 'moved' | 'kept' | 'returned'
  readonly version: number | null
}

export async function settleMatter(tx: Transaction, { id, incidentId, state, version }: Settled): Promise<void> {
  await run(
    tx,
    sql`
    update handover.matter set state = ${state}, version = ${version}
    where hand_over_id = ${id} and incident_id = ${incidentId}`,
  )
}

export type Undoing = { readonly id: string; readonly by: string; readonly reason: string }

/** False where somebody was faster. */
export async function markUndone(tx: Transaction, { id, by, reason }: Undoing): Promise<boolean> {
  const statement = sql`
    update handover.hand_over set undone_at = now(), undone_by = ${by}, undo_reason = ${reason}
    where id = ${id} and undone_at is null`
  return (await run(tx, statement)) === 1
}
