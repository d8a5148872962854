import { incidents } from '@ejia/domain'
import { DatabaseError } from 'pg'
import sql, { type Sql } from 'sql-template-tag'
import { prepared, run, type Transaction } from '../../../platform/index.ts'
import type { ChainedEvent } from '../chain.ts'
import type { IncidentRow } from '../incident-row.ts'

/** All that one command changes, in as many matters as it touches. */
export type Commit = {
  readonly commands: readonly CarriedOut[]
  readonly events: readonly ChainedEvent[]
  readonly rows: readonly IncidentRow[]
  readonly todos: readonly Todo[]
  readonly clocks: readonly ClockRow[]
  readonly participations: readonly Participation[]
  readonly reporters: readonly NewReporter[]
  readonly photoUses: readonly { readonly photoId: string; readonly incidentId: string }[]
  readonly voiceUses: readonly { readonly voiceId: string; readonly incidentId: string }[]
  readonly changes: readonly {
    readonly topics: readonly string[]
    readonly incidentId: string
    readonly version: number
  }[]
  readonly jobs: readonly Job[]
}

/** Hashes and sealed text travel as hex. */
export type CarriedOut = {
  readonly id: string
  readonly fingerprint: string
  readonly result: CommandResult
  readonly at: string
}

/** What the sender was told, to be told again when the same command comes again. */
export type CommandResult = {
  readonly id: string
  readonly caseCode: string
  readonly version: number
  readonly stage: incidents.Stage
  readonly reporterId?: string
  /** Who has it then; results of earlier days do not say. */
  readonly leadUnitId?: string
}

export type Todo = {
  readonly incidentId: string
  readonly unitId: string
  readonly personId?: string
  readonly why: string
  readonly since: string
  readonly dueAt?: string
  readonly warnAt?: string
}

/** A clock that runs towards a date, as its table holds it. */
export type ClockRow = {
  readonly incidentId: string
  readonly kind: string
  readonly part: string
  readonly unitId: string
  readonly personId: string | null
  readonly areaCode: string
  readonly confidential: boolean
  readonly dueAt: string
  readonly warnAt: string
}

export type Participation = {
  readonly personId: string
  readonly incidentId: string
  readonly unitId: string
  readonly lastActedAt: string
}

export type NewReporter = {
  readonly id: string
  readonly incidentId: string
  readonly personId?: string
  readonly nameSealed?: string
  readonly nameIndex?: string
  readonly phoneSealed?: string
  readonly phoneIndex?: string
  readonly phoneTailIndex?: string
  readonly followKeyHash?: string
}

export type Job = { readonly task: string; readonly payload: unknown; readonly runAt: string }

/** Why nothing was written: somebody was faster, the same command is there already, or a photo or a voice is used elsewhere. */
export type Clash = 'version' | 'command' | 'photo' | 'voice'

/**
 * Writes everything in one statement, and so in one transaction and one round trip. The keys of the log and of the
 * commands decide between two writers; to-dos that remain keep the time since when they wait.
 */
export async function commit(tx: Transaction, commit: Commit): Promise<Clash | undefined> {
  try {
    await run(tx, statement(commit))
    return undefined
  } catch (error) {
    const clash = clashOf(error)
    if (clash) return clash
    throw error
  }
}

function clashOf(error: unknown): Clash | undefined {
  if (!(error instanceof DatabaseError)) return undefined
  if (error.code === '40P01') return 'version' // two merges of the same matters in opposite directions
  if (error.code !== '23505' || error.schema !== 'incidents') return undefined
  if (error.table === 'command') return 'command'
  if (error.table === 'photo_use') return 'photo'
  if (error.table === 'voice_use') return 'voice'
  return error.table?.startsWith('event') ? 'version' : undefined
}

function statement(commit: Commit) {
  const { commands, events, rows, todos, clocks, participations, reporters, changes, jobs } = commit
  const ids = rows.map(({ id }) => id)
  return prepared(
    'incidents.commit',
    sql`
    with carried_out as (
      insert into incidents.command (id, fingerprint, result, at)
      select id, decode(fingerprint, 'hex'), result, at
      from jsonb_to_recordset(${json(commands)}::jsonb) as c (id uuid, fingerprint text, result jsonb, at timestamptz)
    ), logged as (
      insert into incidents.event
        (incident_id, version, type, data, at, acted_by, command_id, digest, prev_hash, hash)
      select "incidentId", version, type, data, at, "actedBy", "commandId", digest,
        decode("prevHash", 'hex'), decode(hash, 'hex')
      from jsonb_to_recordset(${json(events)}::jsonb) as e (
        "incidentId" uuid, version int, type text, data jsonb, at timestamptz, "actedBy" jsonb, "commandId" uuid,
        digest text, "prevHash" text, hash text)
      order by "incidentId", version
    ), ${projected(rows)}, waiting as (
      select "incidentId", "unitId", "personId", why, since, "dueAt", "warnAt"
      from jsonb_to_recordset(${json(todos)}::jsonb) as t (
        "incidentId" uuid, "unitId" uuid, "personId" uuid, why text, since timestamptz,
        "dueAt" timestamptz, "warnAt" timestamptz)
    ), settled as (
      delete from incidents.todo as old
      where old.incident_id = any(${ids}::uuid[]) and not exists (
        select from waiting
        where "incidentId" = old.incident_id and "unitId" = old.unit_id and why = old.why
          and "personId" is not distinct from old.person_id)
    ), asked as (
      insert into incidents.todo (incident_id, unit_id, person_id, why, since, due_at, warn_at)
      select "incidentId", "unitId", "personId", why, since, "dueAt", "warnAt" from waiting
      on conflict (incident_id, unit_id, why, person_id)
        do update set due_at = excluded.due_at, warn_at = excluded.warn_at
    ), running as (
      select "incidentId", kind, part, "unitId", "personId", "areaCode", confidential, "dueAt", "warnAt"
      from jsonb_to_recordset(${json(clocks)}::jsonb) as k (
        "incidentId" uuid, kind text, part text, "unitId" uuid, "personId" uuid, "areaCode" text,
        confidential boolean, "dueAt" timestamptz, "warnAt" timestamptz)
    ), stopped as (
      delete from incidents.clock as old
      where old.incident_id = any(${ids}::uuid[]) and not exists (
        select from running where "incidentId" = old.incident_id and kind = old.kind and part = old.part)
    ), timed as (
      insert into incidents.clock
        (incident_id, kind, part, unit_id, person_id, area_code, confidential, due_at, warn_at)
      select "incidentId", kind, part, "unitId", "personId", "areaCode", confidential, "dueAt", "warnAt" from running
      on conflict (incident_id, kind, part) do update set
        unit_id = excluded.unit_id, person_id = excluded.person_id, area_code = excluded.area_code,
        confidential = excluded.confidential, due_at = excluded.due_at, warn_at = excluded.warn_at
      where (clock.unit_id, clock.person_id, clock.area_code, clock.confidential, clock.due_at, clock.warn_at)
        is distinct from (excluded.unit_id, excluded.person_id, excluded.area_code, excluded.confidential,
          excluded.due_at, excluded.warn_at)
    ), took_part as (
      insert into incidents.participation (person_id, incident_id, unit_id, last_acted_at)
      select "personId", "incidentId", "unitId", "lastActedAt"
      from jsonb_to_recordset(${json(participations)}::jsonb) as p (
        "personId" uuid, "incidentId" uuid, "unitId" uuid, "lastActedAt" timestamptz)
      on conflict (person_id, incident_id) do update set
        unit_id = excluded.unit_id, last_acted_at = excluded.last_acted_at
    ), reported as (
      insert into incidents.reporter
        (id, incident_id, person_id, name_sealed, name_index, phone_sealed, phone_index, phone_tail_index, follow_key_hash)
      select id, "incidentId", "personId", decode("nameSealed", 'hex'), decode("nameIndex", 'hex'),
        decode("phoneSealed", 'hex'), decode("phoneIndex", 'hex'), decode("phoneTailIndex", 'hex'), decode("followKeyHash", 'hex')
      from jsonb_to_recordset(${json(reporters)}::jsonb) as r (
        id uuid, "incidentId" uuid, "personId" uuid, "nameSealed" text, "nameIndex" text, "phoneSealed" text,
        "phoneIndex" text, "phoneTailIndex" text, "followKeyHash" text)
    ), ${filesUsed(commit)}, told as (
      insert into platform.live (topics, incident_id, version)
      select topics, "incidentId", version
      from jsonb_to_recordset(${json(changes)}::jsonb) as l (topics text[], "incidentId" uuid, version int)
    )
    select platform.enqueue(task, payload, "runAt")
    from jsonb_to_recordset(${json(jobs)}::jsonb) as j (task text, payload jsonb, "runAt" timestamptz)`,
  )
}

function projected(rows: Commit['rows']): Sql {
  return sql`projected as (
      insert into incidents.incident
        (id, version, case_code, stage, category_id, area_code, lead_unit_id, seen_by, source, urgent, confidential,
          reported_at, due_at, solved_at, closed_at, words, pairs, state)
      select id, version, "caseCode", stage, "categoryId", "areaCode", "leadUnitId", "seenBy", source, urgent,
        confidential, "reportedAt", "dueAt", "solvedAt", "closedAt", words, pairs, state
      from jsonb_to_recordset(${json(rows)}::jsonb) as r (
        id uuid, version int, "caseCode" text, stage text, "categoryId" text, "areaCode" text, "leadUnitId" uuid,
        "seenBy" uuid[], source text, urgent boolean, confidential boolean, "reportedAt" timestamptz,
        "dueAt" timestamptz, "solvedAt" timestamptz, "closedAt" timestamptz,
        words text, pairs text[], state jsonb)
      order by id
      on conflict (id) do update set
        version = excluded.version, stage = excluded.stage, category_id = excluded.category_id,
        area_code = excluded.area_code, lead_unit_id = excluded.lead_unit_id, seen_by = excluded.seen_by,
        urgent = excluded.urgent, confidential = excluded.confidential, due_at = excluded.due_at,
        solved_at = excluded.solved_at, closed_at = excluded.closed_at, words = excluded.words,
        pairs = excluded.pairs, state = excluded.state
      where incident.version <= excluded.version
    ), ${shownOnMap(rows)}`
}

/** A matter has its spot on the map until it has come to an end. */
function shownOnMap(rows: Commit['rows']): Sql {
  const spots = rows
    .filter(isShown)
    .map(({ id, version, stage, categoryId, areaCode, seenBy, urgent, confidential, reportedAt, state: { place } }) => {
      const { longitude, latitude } = place
      return { id, version, longitude, latitude, stage, categoryId, areaCode, seenBy, urgent, confidential, reportedAt }
    })
  const gone = rows.filter((row) => !isShown(row)).map(({ id }) => id)
  return sql`shown as (
      insert into incidents.spot
        (id, version, longitude, latitude, stage, category_id, area_code, seen_by, urgent, confidential, reported_at)
      select id, version, longitude, latitude, stage, "categoryId", "areaCode", "seenBy", urgent, confidential,
        "reportedAt"
      from jsonb_to_recordset(${json(spots)}::jsonb) as s (
        id uuid, version int, longitude float8, latitude float8, stage text, "categoryId" text, "areaCode" text,
        "seenBy" uuid[], urgent boolean, confidential boolean, "reportedAt" timestamptz)
      order by id
      on conflict (id) do update set
        version = excluded.version, longitude = excluded.longitude, latitude = excluded.latitude,
        stage = excluded.stage, category_id = excluded.category_id, area_code = excluded.area_code,
        seen_by = excluded.seen_by, urgent = excluded.urgent, confidential = excluded.confidential
      where spot.version <= excluded.version
    ), taken_away as (
      delete from incidents.spot where id = any(${gone}::uuid[])
    )`
}

function isShown({ stage }: IncidentRow): boolean {
  return incidents.isOpen(stage) || stage === 'resolved'
}

function filesUsed({ photoUses, voiceUses }: Commit): Sql {
  return sql`used as (
      insert into incidents.photo_use (photo_id, incident_id)
      select "photoId", "incidentId"
      from jsonb_to_recordset(${json(photoUses)}::jsonb) as u ("photoId" uuid, "incidentId" uuid)
    ), heard as (
      insert into incidents.voice_use (voice_id, incident_id)
      select "voiceId", "incidentId"
      from jsonb_to_recordset(${json(voiceUses)}::jsonb) as v ("voiceId" uuid, "incidentId" uuid)
    )`
}

function json(list: readonly unknown[]): string {
  return JSON.stringify(list)
}
