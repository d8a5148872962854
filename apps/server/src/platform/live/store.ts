import sql, { empty, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { one, prepared, run, type Transaction } from '../database.ts'
import type { Position } from './position.ts'
import { parseSnapshot, type Snapshot } from './snapshot.ts'

export interface NewChange {
  readonly topics: readonly string[]
  readonly incidentId?: string
  readonly version?: number
}

const Change = z.object({
  xid: z.string().transform(BigInt),
  seq: z.number(),
  topics: z.array(z.string()),
  incidentId: z.string().nullable(),
  version: z.number().nullable(),
})
export type Change = z.infer<typeof Change>

const SnapshotText = z.string().transform((text, context): Snapshot => {
  const parsed = parseSnapshot(text)
  if (parsed) return parsed
  context.addIssue('not a snapshot')
  return z.NEVER
})

/** `seen` is what the reading statement itself could see: the next reading begins there. */
const Reading = z.object({
  seen: SnapshotText,
  horizon: z.string().transform(BigInt),
  changes: z.array(Change),
})
export type Reading = z.infer<typeof Reading>

/** A reading of more than this is answered by `reset`: the screen is better off reading its list afresh. */
export const mostAtOnce = 2000

/**
 * The statement that makes a change known, to be run in the transaction of the change or to stand as one
 * part (`with … as (${publish(change)})`) of a larger statement.
 */
export function publish({ topics, incidentId, version }: NewChange): Sql {
  return sql`
    insert into platform.live (topics, incident_id, version)
    values (${topics}::text[], ${incidentId ?? null}::uuid, ${version ?? null}::int)`
}

/** Several changes in one statement. */
export function publishAll(changes: readonly NewChange[]): Sql {
  return sql`
    insert into platform.live (topics, incident_id, version)
    select topics, "incidentId", version
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c (topics text[], "incidentId" uuid, version int)`
}

/** What can be seen at this moment, without any change. */
export async function readNow(tx: Transaction): Promise<Snapshot> {
  const Now = z.object({ seen: SnapshotText })
  const { seen } = await one(tx, Now, sql`select pg_current_snapshot()::text as seen`)
  return seen
}

/** Everything that became visible after `from`. */
export async function readSince(tx: Transaction, from: Snapshot): Promise<Reading> {
  return one(tx, Reading, prepared('live.read', select(from, empty)))
}

/** What a resuming stream missed: after its position, under its topics. */
export async function readMissed(
  tx: Transaction,
  { seen, partly }: Position,
  topics: readonly string[],
): Promise<Reading> {
  const notSent = partly
    ? sql`and not (pg_visible_in_snapshot(xid, ${partly.reading.text}::pg_snapshot)
        and (xid, seq) <= (${String(partly.sent.xid)}::xid8, ${partly.sent.seq}::bigint))`
    : empty
  return one(tx, Reading, select(seen, sql`and topics && ${topics}::text[] ${notSent}`))
}

function select(from: Snapshot, filter: Sql): Sql {
  return sql`
    select
      pg_current_snapshot()::text as seen,
      (select xid::text from platform.live_horizon) as horizon,
      coalesce((
        select json_agg(
          json_build_object(
            'xid', xid::text, 'seq', seq, 'topics', topics, 'incidentId', incident_id, 'version', version
          ) order by xid, seq
        )
        from (
          select xid, seq, topics, incident_id, version from platform.live
          where xid >= ${String(from.xmin)}::xid8
            and not pg_visible_in_snapshot(xid, ${from.text}::pg_snapshot) ${filter}
          order by xid, seq
          limit ${mostAtOnce + 1}
        ) as missed
      ), '[]') as changes`
}

/** Takes away what is older than any stream may resume from and every subscriber has handled; remembers up to where. */
export async function cleanUp(tx: Transaction, keepHours: number): Promise<number> {
  return run(
    tx,
    sql`
    with gone as (
      delete from platform.live
      where at < now() - make_interval(hours => ${keepHours}::int)
        and not exists (select from platform.subscriber where not pg_visible_in_snapshot(live.xid, seen))
      returning xid
    )
    update platform.live_horizon
    set xid = greatest(live_horizon.xid, newest.xid)
    from (select xid from gone order by xid desc limit 1) as newest`,
  )
}
