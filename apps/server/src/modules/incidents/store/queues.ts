import type { QueueName, TodoReason } from '@ejia/contract'
import sql, { empty, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { one, rows, type Transaction } from '../../../platform/index.ts'
import { readCursor } from './cursor.ts'
import { type Desk, ownedBy, type Page } from './inbox.ts'
import { State } from './stored.ts'

/** What waits for a step; whom no message reached is for the notices to say. */
export type StepQueue = Exclude<QueueName, 'undelivered'>

/** Whose queues: the person, their units, and a condition for the areas they look over. */
export type QueueOwner = Desk & {
  readonly overseen: Sql
  readonly visible: Sql
}

const soonHours = 24
const resumingHours = 72

/** Beyond so many it no longer matters how many more there are; screens show "999+". */
const mostCounted = 2000

const reasons = ['accept', 'decide', 'handle', 'coHandle', 'approve', 'verify', 'rule', 'rate'] as const

const QueueRow = z.object({
  state: State,
  why: z.enum(reasons).nullable(),
  unitId: z.string(),
  lineAt: z.string(),
  dueAt: z.string().nullable(),
})
export type QueueRow = z.infer<typeof QueueRow>

/** The place in line: the deadline, a year after it came where there is none, and urgent matters before all others. */
const lineAt = sql`coalesce(t.due_at, t.since + interval '1 year') - case when i.urgent then interval '10 years' else interval '0' end`

/** One row for each matter, in the order of the line, one more than asked for. */
export async function listQueue(
  tx: Transaction,
  owner: QueueOwner,
  { queue, cursor, limit }: Page & { readonly queue: StepQueue },
): Promise<QueueRow[]> {
  const mark = readCursor(cursor)
  const after = mark ? sql`where (line_at, incident_id) > (${mark.at}::timestamptz, ${mark.id}::uuid)` : empty
  return rows(
    tx,
    QueueRow,
    sql`
    with waiting as (${queue === 'resuming' ? resuming(owner) : waitingFor(owner, queue)}),
    line as (
      select distinct on (incident_id) incident_id, why, unit_id, line_at, due_at
      from waiting order by incident_id, line_at
    ),
    page as (select * from line ${after} order by line_at, incident_id limit ${limit + 1})
    select i.state, page.why, page.unit_id, page.line_at, page.due_at
    from page join incidents.incident as i on i.id = page.incident_id
    order by page.line_at, page.incident_id`,
  )
}

/** How many matters lie in each queue, those without any left out, and each counted up to a bound. */
export async function countQueues(tx: Transaction, owner: QueueOwner): Promise<Record<string, number>> {
  const Count = z.object({ waiting: z.number() })
  const Counts = z.object({ why: z.string().nullable(), waiting: z.number() })
  const [byReason, soon, back] = await Promise.all([
    rows(
      tx,
      Counts,
      sql`
      select mine.why, count(distinct mine.incident_id)::int as waiting
      from unnest(${owner.unitIds}::uuid[]) as unit (id) cross join unnest(${reasons}::text[]) as reason (why)
      cross join lateral (
        select t.incident_id, t.why from incidents.todo as t join incidents.spot as i on i.id = t.incident_id
        where t.unit_id = unit.id and t.why = reason.why and ${ownedBy(owner)} and ${owner.visible}
        limit ${mostCounted}
      ) as mine
      group by grouping sets ((mine.why), ()) order by mine.why`,
    ),
    one(
      tx,
      Count,
      sql`
      select count(distinct incident_id)::int as waiting
      from (${waitingFor(owner, 'dueSoon')} limit ${mostCounted}) as soon`,
    ),
    one(tx, Count, sql`select count(*)::int as waiting from (${resuming(owner)}) as back`),
  ])
  return {
    ...Object.fromEntries(byReason.map(({ why, waiting }) => [why ?? 'todo', waiting])),
    dueSoon: soon.waiting,
    resuming: back.waiting,
  }
}

/** As long as somebody owes a step the matter has a spot: a narrow row that says who may see it. */
function waitingFor(owner: QueueOwner, queue: Exclude<StepQueue, 'resuming'>): Sql {
  return sql`
    select t.incident_id, t.why, t.unit_id, t.due_at, ${lineAt} as line_at
    from incidents.todo as t join incidents.spot as i on i.id = t.incident_id
    where ${owner.visible} and ${conditionOf(owner, queue)}`
}

function conditionOf(owner: QueueOwner, queue: Exclude<StepQueue, 'resuming'>): Sql {
  if (queue === 'todo') return ownedBy(owner)
  if (queue === 'dueSoon')
    return sql`t.due_at < now() + make_interval(hours => ${soonHours}::int) and (${ownedBy(owner)} or ${owner.overseen})`
  return sql`${ownedBy(owner)} and t.why = ${queue satisfies TodoReason}`
}

function resuming({ unitIds, overseen, visible }: QueueOwner): Sql {
  const until = sql`(i.state->'suspension'->>'until')`
  return sql`
    select i.id as incident_id, null::text as why, i.lead_unit_id as unit_id, ${until}::timestamptz as due_at,
      ${until}::timestamptz as line_at
    from incidents.incident as i
    where i.stage = 'suspended' and ${until}::timestamptz < now() + make_interval(hours => ${resumingHours}::int)
      and (i.lead_unit_id = any(${unitIds}::uuid[]) or ${overseen}) and ${visible}`
}
