import { setTimeout as sleep } from 'node:timers/promises'
import type { incidents, notices } from '@ejia/domain'
import type { Pool } from 'pg'
import { v4 as anyId } from 'uuid'

/** One matter to which something happened. */
export type Happened = {
  readonly log: readonly incidents.LoggedEvent[]
  readonly waiting: readonly notices.DueReminder[]
}

/** Nothing there but the organisation, and a count of what open screens are told, which servers clear away in time. */
export async function prepare(database: Pool): Promise<void> {
  await database.query('truncate notices.delivery, notices.notice, notices.matter, platform.live')
  // Processes die here, not the database.
  await database.query('alter database ejia set synchronous_commit = off')
  await database.query(countingEntries)
}

const countingEntries = `
  create schema simulation;
  create table simulation.entry (topics text[]);
  create function simulation.count_entry() returns trigger language plpgsql security definer set search_path = '' as $$
    begin insert into simulation.entry values (new.topics); return null; end $$;
  create trigger counted after insert on platform.live for each row execute function simulation.count_entry()`

/** What commands write, as far as reminders read it: the log, and the times that the feed's subscriber keeps. */
export async function write(database: Pool, happened: readonly Happened[]): Promise<void> {
  if (happened.length === 0) return
  const events = happened.flatMap(({ log }) =>
    log.map(({ event: { type, ...data }, ...logged }) => ({ ...logged, type, data, commandId: anyId() })),
  )
  const matters = happened.flatMap(({ log, waiting }) => {
    const last = log.at(-1)
    const nextAt = waiting.map(({ at }) => at).toSorted()[0] ?? null
    return last ? [{ incidentId: last.incidentId, version: last.version, waiting, nextAt }] : []
  })
  await database.query(writing, [JSON.stringify(events), JSON.stringify(matters)])
}

const writing = `
  with logged as (
    insert into incidents.event (incident_id, version, type, data, at, acted_by, command_id, digest, hash)
    select "incidentId", version, type, data, at, "actedBy", "commandId", 'sha256', ''
    from jsonb_to_recordset($1::jsonb) as e (
      "incidentId" uuid, version int, type text, data jsonb, at timestamptz, "actedBy" jsonb, "commandId" uuid)
  )
  insert into notices.matter (incident_id, version, waiting, next_at)
  select "incidentId", version, waiting, "nextAt"
  from jsonb_to_recordset($2::jsonb) as m ("incidentId" uuid, version int, waiting jsonb, "nextAt" timestamptz)
  on conflict (incident_id) do update set
    version = excluded.version, waiting = excluded.waiting, next_at = excluded.next_at`

const wakeAgainAfter = 100
const pauseMilliseconds = 10
const mostPauses = 60_000

/** Wakes the servers, as every commit does, and waits until nothing is due any more. */
export async function untilTold(database: Pool, now: string): Promise<void> {
  const isDue = async () =>
    (await database.query('select from notices.matter where next_at <= $1 limit 1', [now])).rowCount
  for (let pauses = 0; await isDue(); pauses += 1) {
    if (pauses === mostPauses) throw new Error(`nobody tells what is due at ${now}`)
    // What another server held when it was killed becomes free without a sign.
    if (pauses % wakeAgainAfter === 0) await database.query("select pg_notify('ejia_live', '')")
    await sleep(pauseMilliseconds)
  }
}

/** Everything that was told: by matter, clock, instant and person, with the step. */
export async function readTold(database: Pool): Promise<Map<string, string>> {
  const { rows } = await database.query<{ key: string; step: string }>(
    `select incident_id || ' ' || origin || ' ' || recipient as key, step from notices.notice`,
  )
  return new Map(rows.map(({ key, step }) => [key, step]))
}

/** A second time would be a second entry for open screens, or a second mark that a step is done with. */
export async function countDoubled(database: Pool): Promise<{ doubled: number; marked: number }> {
  const { rows } = await database.query<{ doubled: number; marked: number }>(`
    select
      (select count(*) from simulation.entry)::int
        - (select count(*) from (select distinct incident_id, origin from notices.notice) as tellings)::int
        + (select count(*) - count(distinct (incident_id, key)) from notices.matter, unnest(told) as key)::int as doubled,
      (select coalesce(sum(cardinality(told)), 0) from notices.matter)::int as marked`)
  return rows[0] ?? { doubled: 0, marked: 0 }
}
