import sql, { empty, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from '../../../platform/index.ts'
import { readCursor } from './cursor.ts'
import { State } from './stored.ts'

export type Page = { readonly cursor?: string; readonly limit: number }

const reasons = ['accept', 'decide', 'handle', 'coHandle', 'approve', 'verify', 'rule', 'rate'] as const

const TodoRow = z.object({
  state: State,
  why: z.enum(reasons),
  unitId: z.string(),
  placedAt: z.string(),
  dueAt: z.string().nullable(),
  warnAt: z.string().nullable(),
})
export type TodoRow = z.infer<typeof TodoRow>

/** Whose to-dos: those of the person's units that name nobody, them, or somebody for whom they stand in. */
export type Desk = {
  readonly personId: string
  readonly standsInFor: readonly string[]
  readonly unitIds: readonly string[]
}

type Waiting = Page & { readonly visible: Sql; readonly order: keyof typeof orders }

/** By what to-dos are ordered, and in which direction; what has no deadline comes after all that have. */
const orders = {
  newest: { key: sql`t.since`, direction: sql`desc`, isBefore: sql`<`, isAhead: sql`>` },
  due: {
    key: sql`coalesce(t.due_at, timestamptz '9999-12-31 00:00:00+00')`,
    direction: sql`asc`,
    isBefore: sql`>`,
    isAhead: sql`<`,
  },
} as const

/**
 * What waits; a matter that waits for several reasons is there once, for the one that comes first. Each unit's list is
 * read in the order of its index and only as far as the page goes. Who may see it stands in the spot that a matter has
 * as long as somebody owes a step.
 */
export async function listTodo(tx: Transaction, desk: Desk, { cursor, limit, visible, order }: Waiting) {
  const { key, direction, isBefore, isAhead } = orders[order]
  const mark = readCursor(cursor)
  const after = mark ? sql`and (${key}, t.incident_id) ${isBefore} (${mark.at}::timestamptz, ${mark.id}::uuid)` : empty
  return rows(
    tx,
    TodoRow,
    sql`
    with page as (
      select mine.* from unnest(${desk.unitIds}::uuid[]) as unit (id) cross join lateral (
        select t.incident_id, t.why, t.unit_id, t.due_at, t.warn_at, ${key} as placed_at
        from incidents.todo as t join incidents.spot as i on i.id = t.incident_id
        where t.unit_id = unit.id and (t.person_id is null or t.person_id = any(${peopleOf(desk)}::uuid[]))
          and ${visible} ${after} and not exists (
          select from (
            select ${key} as placed_at, t.why, t.unit_id from incidents.todo as t
            where t.incident_id = i.id and t.unit_id = any(${desk.unitIds}::uuid[])
              and (t.person_id is null or t.person_id = any(${peopleOf(desk)}::uuid[]))) as other
          where (other.placed_at, other.why, other.unit_id) ${isAhead} (${key}, t.why, t.unit_id))
        order by ${key} ${direction}, t.incident_id ${direction}
        limit ${limit + 1}
      ) as mine
      order by mine.placed_at ${direction}, mine.incident_id ${direction}
      limit ${limit + 1}
    )
    select i.state, page.why, page.unit_id, page.placed_at, page.due_at, page.warn_at
    from page join incidents.incident as i on i.id = page.incident_id
    order by page.placed_at ${direction}, page.incident_id ${direction}`,
  )
}

/** How many matters wait for each reason, and under the null reason how many in all. */
export async function countTodo(tx: Transaction, desk: Desk, visible: Sql) {
  return rows(
    tx,
    z.object({ why: z.string().nullable(), waiting: z.number() }),
    sql`
    select t.why, count(distinct t.incident_id) as waiting
    from incidents.todo as t join incidents.spot as i on i.id = t.incident_id
    where ${ownedBy(desk)} and ${visible}
    group by grouping sets ((t.why), ()) order by t.why`,
  )
}

export function ownedBy(desk: Desk): Sql {
  return sql`t.unit_id = any(${desk.unitIds}::uuid[]) and (t.person_id is null or t.person_id = any(${peopleOf(desk)}::uuid[]))`
}

function peopleOf({ personId, standsInFor }: Desk): string[] {
  return [personId, ...standsInFor]
}

const DoneRow = z.object({ state: State, unitId: z.string(), lastActedAt: z.string() })
export type DoneRow = z.infer<typeof DoneRow>

/** What the person had a hand in, the latest first, unless it waits for them again. */
export async function listDone(
  tx: Transaction,
  desk: Desk,
  { cursor, limit, visible }: Page & { readonly visible: Sql },
) {
  const mark = readCursor(cursor)
  const after = mark ? sql`and (p.last_acted_at, p.incident_id) < (${mark.at}::timestamptz, ${mark.id}::uuid)` : empty
  return rows(
    tx,
    DoneRow,
    sql`
    select i.state, p.unit_id, p.last_acted_at
    from incidents.participation as p join incidents.incident as i on i.id = p.incident_id
    where p.person_id = ${desk.personId} and ${visible} ${after}
      and not exists (select from incidents.todo as t where t.incident_id = p.incident_id and ${ownedBy(desk)})
    order by p.last_acted_at desc, p.incident_id desc
    limit ${limit + 1}`,
  )
}
