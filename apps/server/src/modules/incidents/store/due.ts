import type { DueItem } from '@ejia/contract'
import type { accounts } from '@ejia/domain'
import sql, { empty, join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { one, rows, type Transaction } from '../../../platform/index.ts'
import { withinArea } from './area-range.ts'
import { readCursor } from './cursor.ts'
import type { Page } from './inbox.ts'
import { State } from './stored.ts'
import { overseesArea } from './visible.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>
type Kind = DueItem['clock']['kind']

export type DueFilter = {
  readonly state?: 'late' | 'near'
  readonly clock?: readonly Kind[]
  readonly areaCode?: string
  readonly unitId?: string
}

const DueRow = z.object({
  state: State,
  kind: z.string(),
  part: z.string(),
  unitId: z.string(),
  personId: z.string().nullable(),
  dueAt: z.string(),
  warnAt: z.string(),
})
export type DueRow = z.infer<typeof DueRow>

/**
 * Dates that are near or have passed, the oldest first: those that the person's units are to keep, and those of the
 * areas they look over. Each is read in the order of its own index and only as far as the page goes.
 */
export async function listDue(tx: Transaction, actor: Staff, { cursor, limit, ...filter }: Page & DueFilter) {
  const mark = readCursor(cursor)
  const [kind = '', part = ''] = mark?.rest ?? []
  const after = mark
    ? sql`and (i.due_at, i.incident_id, i.kind, i.part)
        > (${mark.at}::timestamptz, ${mark.id}::uuid, ${kind}, ${part})`
    : empty
  const order = sql`order by due_at, incident_id, kind, part limit ${limit + 1}`
  const parts = scopesOf(actor).map((scope) => sql`(${select(scope, filter)} ${after} ${order})`)
  if (parts.length === 0) return []
  return rows(
    tx,
    DueRow,
    sql`
    with page as (select * from (${join(parts, ' union ')}) as due ${order})
    select m.state, page.kind, page.part, page.unit_id, page.person_id, page.due_at, page.warn_at
    from page join incidents.incident as m on m.id = page.incident_id
    order by page.due_at, page.incident_id, page.kind, page.part`,
  )
}

/** How many have passed, and how many are near. */
export async function countDue(tx: Transaction, actor: Staff, filter: DueFilter) {
  const parts = scopesOf(actor).map((scope) => select(scope, filter))
  if (parts.length === 0) return { late: 0, near: 0 }
  return one(
    tx,
    z.object({ late: z.number(), near: z.number() }),
    sql`
    select count(*) filter (where due_at <= now())::int as late, count(*) filter (where due_at > now())::int as near
    from (${join(parts, ' union ')}) as due`,
  )
}

function select(scope: Sql, { state, clock, areaCode, unitId }: DueFilter): Sql {
  const conditions = [
    scope,
    state === 'late' ? sql`i.due_at <= now()` : sql`i.warn_at <= now()`,
    ...(state === 'near' ? [sql`i.due_at > now()`] : []),
    ...(clock ? [sql`i.kind = any(${clock}::text[])`] : []),
    ...(areaCode === undefined ? [] : [withinArea(areaCode)]),
    ...(unitId === undefined ? [] : [sql`i.unit_id = ${unitId}`]),
  ]
  return sql`
    select i.incident_id, i.kind, i.part, i.unit_id, i.person_id, i.due_at, i.warn_at
    from incidents.clock as i where ${join(conditions, ' and ')}`
}

/** One condition for each unit and each area, so that each has an index to go by. */
function scopesOf({ memberships }: Staff): Sql[] {
  const cleared = ({ cleared: sees }: accounts.Membership) => (sees ? empty : sql` and not i.confidential`)
  const units = memberships.map((held) => sql`i.unit_id = ${held.unitId}${cleared(held)}`)
  const areas = memberships.filter(overseesArea).map((held) => sql`${withinArea(held.areaCode)}${cleared(held)}`)
  return [...units, ...areas]
}
