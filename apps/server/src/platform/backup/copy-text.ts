import { escapeIdentifier } from 'pg'

/**
 * How the rows of a table are read. Most are read as they are; what holds only in this PostgreSQL (numbers of its
 * transactions, locks of running workers) is turned into what means the same in any other.
 */
export function selectText(table: string, columns: readonly string[]): string {
  return special[table] ?? `select ${columns.map((column) => valueOf(table, column)).join(', ')} from ${table}`
}

export function columnList(columns: readonly string[]): string {
  return columns.map((column) => escapeIdentifier(column)).join(', ')
}

/** A job that a worker had begun waits again: no worker of the restored platform is at it. */
function valueOf(table: string, column: string): string {
  if (table.startsWith('graphile_worker.') && column === 'locked_at') return 'null::timestamptz'
  if (table.startsWith('graphile_worker.') && column === 'locked_by') return 'null::text'
  return escapeIdentifier(column)
}

/** Any PostgreSQL has used up more transactions than this by the time it holds our tables. */
const firstOfNewDatabase = 100

/** Which subscribers still have to handle which changes. */
const waiting = `
  select l.xid, l.seq, string_agg(s.name, ' ' order by s.name) as names
  from platform.live as l join platform.subscriber as s
    on not pg_visible_in_snapshot(l.xid, s.seen)
      and not (s.reading is not null and pg_visible_in_snapshot(l.xid, s.reading)
        and (l.xid, l.seq) <= (s.sent_xid, s.sent_seq))
  group by l.xid, l.seq`

/** One small transaction number for each set of subscribers that wait for the same, the oldest first. */
const numbered = `
  select *, 2 + dense_rank() over (order by first) as number
  from (select *, min(seq) over (partition by names) as first from (${waiting}) as w) as w`

/**
 * Changes and how far each subscriber has read them are told in numbers of this PostgreSQL's transactions, which mean
 * nothing in another. Changes that everybody has handled stay behind; those that still wait take a number in which only
 * those who wait for them have not looked. So each is handled exactly once, before or after.
 */
const special: Readonly<Record<string, string>> = {
  'platform.live': `
    select w.number::text::xid8 as xid, l.seq, l.at, l.topics, l.incident_id, l.version
    from (${numbered}) as w join platform.live as l using (xid, seq)`,
  'platform.subscriber': `
    select s.name,
      (coalesce(min(w.number), ${firstOfNewDatabase}) || ':${firstOfNewDatabase}:'
        || coalesce(string_agg(distinct lpad(w.number::text, 2, '0'), ','), ''))::pg_snapshot as seen,
      null::pg_snapshot as reading, null::xid8 as sent_xid, null::bigint as sent_seq,
      s.failures, s.retry_at, s.last_error
    from platform.subscriber as s left join (${numbered}) as w on s.name = any(string_to_array(w.names, ' '))
    group by s.name`,
  'platform.live_horizon': `select true as only_row, '${firstOfNewDatabase - 1}'::xid8 as xid`,
}
