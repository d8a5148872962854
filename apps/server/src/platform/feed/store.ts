import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, one, prepared, run, type Transaction } from '../database.ts'

const FeedChange = z.object({
  xid: z.string(),
  seq: z.number(),
  topics: z.array(z.string()),
  incidentId: z.string().nullable(),
  version: z.number().nullable(),
})
export type FeedChange = z.infer<typeof FeedChange>

const Turn = z.object({
  until: z.string(),
  isPart: z.boolean(),
  failures: z.number(),
  lastError: z.string().nullable(),
  changes: z.array(FeedChange),
})
export type Turn = z.infer<typeof Turn>

/** A subscriber that was not known hears of what is committed from now on. */
export async function addSubscriber(tx: Transaction, name: string): Promise<void> {
  await run(
    tx,
    sql`insert into platform.subscriber (name, seen) values (${name}, pg_current_snapshot()) on conflict do nothing`,
  )
}

/**
 * One server at a time works for a subscriber. An advisory lock and not the row's: locking a row would give this
 * transaction its number before the reading, and what the handler itself publishes would count as seen.
 */
export async function tryLock(tx: Transaction, name: string): Promise<boolean> {
  const Answer = z.object({ locked: z.boolean() })
  const statement = sql`select pg_try_advisory_xact_lock(hashtextextended('feed ' || ${name}::text, 0)) as locked`
  return (await one(tx, Answer, statement)).locked
}

/**
 * What a subscriber has not handled, oldest first, one more than asked for where there is more; undefined while it
 * waits. Not as jsonb: an import names a thousand topics at once, which takes that forty times as long.
 */
export function findTurn(tx: Transaction, name: string, size: number): Promise<Turn | undefined> {
  return maybeOne(
    tx,
    Turn,
    prepared(
      'feed.turn',
      sql`
      select until::text, sent_xid is not null as is_part, failures, last_error, coalesce((
        select json_agg(
          json_build_object(
            'xid', xid::text, 'seq', seq, 'topics', topics, 'incidentId', incident_id, 'version', version
          ) order by xid, seq
        )
        from (
          select xid, seq, topics, incident_id, version from platform.live
          where xid >= pg_snapshot_xmin(reader.seen)
            and not pg_visible_in_snapshot(xid, reader.seen)
            and pg_visible_in_snapshot(xid, until)
            and (reader.sent_xid is null or (xid, seq) > (reader.sent_xid, reader.sent_seq))
          order by xid, seq
          limit case when failures = 0 then ${size}::int else 1 end + 1
        ) as missed
      ), '[]') as changes
      from platform.subscriber as reader, lateral (select coalesce(reading, pg_current_snapshot()) as until) as bound
      where name = ${name} and (retry_at is null or retry_at <= now())`,
    ),
  )
}

/** Everything up to `until` has been handled, or all of it up to and including `sent`. */
export async function moveOn(
  tx: Transaction,
  { name, until, sent }: { readonly name: string; readonly until: string; readonly sent: FeedChange | undefined },
): Promise<void> {
  const place = sent
    ? sql`reading = ${until}::pg_snapshot, sent_xid = ${sent.xid}::xid8, sent_seq = ${sent.seq}`
    : sql`seen = ${until}::pg_snapshot, reading = null, sent_xid = null, sent_seq = null`
  await run(
    tx,
    sql`
    update platform.subscriber set ${place}, failures = 0, retry_at = null, last_error = null where name = ${name}`,
  )
}

export async function noteFailure(
  tx: Transaction,
  { name, error, waitMilliseconds }: { name: string; error: string; waitMilliseconds: number },
): Promise<void> {
  await run(
    tx,
    sql`
    update platform.subscriber set
      failures = failures + 1,
      last_error = ${error},
      retry_at = now() + make_interval(secs => (${waitMilliseconds}::double precision / 1000) * 2 ^ least(failures, 8))
    where name = ${name}`,
  )
}

export async function setAside(
  tx: Transaction,
  { name, change, error }: { name: string; change: FeedChange; error: string },
): Promise<void> {
  const { xid, seq, incidentId, version } = change
  await run(
    tx,
    sql`
    insert into platform.set_aside (subscriber, xid, seq, incident_id, version, error)
    values (${name}, ${xid}::xid8, ${seq}, ${incidentId}, ${version}, ${error})`,
  )
}

/** Entries that wait for each subscriber, and those it had to set aside. */
export async function measureFeed(tx: Transaction): Promise<{ waiting: number; setAside: number }> {
  const Measured = z.object({ waiting: z.number(), setAside: z.number() })
  return one(
    tx,
    Measured,
    sql`
    select
      (select count(*) from platform.subscriber as reader join platform.live on
        live.xid >= pg_snapshot_xmin(reader.seen) and not pg_visible_in_snapshot(live.xid, reader.seen)
        and not coalesce((live.xid, live.seq) <= (reader.sent_xid, reader.sent_seq), false)) as waiting,
      (select count(*) from platform.set_aside) as set_aside`,
  )
}
