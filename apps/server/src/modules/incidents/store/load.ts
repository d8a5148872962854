import type { incidents } from '@ejia/domain'
import sql, { empty } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, prepared, rows, type Transaction } from '../../../platform/index.ts'
import { digests } from '../chain.ts'
import { withinArea } from './area-range.ts'
import type { CommandResult } from './commit.ts'
import { ActedBy, State } from './stored.ts'

/** A matter as it stands, with the end of its log. */
export type Loaded = {
  readonly state: incidents.Incident
  readonly hash: string
  readonly lastEvent: { readonly type: string; readonly at: string; readonly actedBy: incidents.ActedBy }
}

const LoadedRow = z.object({
  state: State,
  hash: z.string(),
  type: z.string(),
  at: z.string(),
  actedBy: ActedBy,
})

export async function findIncident(tx: Transaction, id: string): Promise<Loaded | undefined> {
  const statement = prepared(
    'incidents.find',
    sql`
    select i.state, encode(e.hash, 'hex') as hash, e.type, e.at, e.acted_by
    from incidents.incident as i join incidents.event as e on e.incident_id = i.id and e.version = i.version
    where i.id = ${id}`,
  )
  const row = await maybeOne(tx, LoadedRow, statement)
  if (!row) return undefined
  const { state, hash, ...lastEvent } = row
  return { state, hash, lastEvent }
}

export async function findIdByCaseCode(tx: Transaction, caseCode: string): Promise<string | undefined> {
  const statement = prepared('incidents.by-code', sql`select id from incidents.incident where case_code = ${caseCode}`)
  return (await maybeOne(tx, z.object({ id: z.string() }), statement))?.id
}

export async function listStates(tx: Transaction, ids: readonly string[]): Promise<incidents.Incident[]> {
  if (ids.length === 0) return []
  const found = await rows(
    tx,
    z.object({ state: State }),
    sql`select state from incidents.incident where id = any(${ids}::uuid[]) order by id`,
  )
  return found.map(({ state }) => state)
}

const CommandRow = z.object({
  fingerprint: z.string(),
  result: z.custom<CommandResult>((value) => typeof value === 'object' && value !== null && 'caseCode' in value),
})
export type KnownCommand = z.infer<typeof CommandRow>

export async function findCommand(tx: Transaction, id: string): Promise<KnownCommand | undefined> {
  const statement = prepared(
    'incidents.command',
    sql`select encode(fingerprint, 'hex') as fingerprint, result from incidents.command where id = ${id}`,
  )
  return maybeOne(tx, CommandRow, statement)
}

/** Matters in the order of their ids, from after one of them, kept from being changed by others. */
export async function lockIdsAfter(tx: Transaction, after: string, limit: number): Promise<string[]> {
  const found = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`select id from incidents.incident where id > ${after} order by id limit ${limit} for update`,
  )
  return found.map(({ id }) => id)
}

/** How many events each matter counts, in the order of their ids, from after one of them. */
export function listVersionsAfter(tx: Transaction, after: string, limit: number) {
  return rows(
    tx,
    z.object({ id: z.string(), version: z.number() }),
    sql`select id, version from incidents.incident where id > ${after} order by id limit ${limit}`,
  )
}

/** Of all matters those in an area, or of a category. */
export type Reach = { readonly areaCode?: string; readonly categoryId?: string }
type Span = { readonly after: string; readonly limit: number; readonly reach?: Reach }

/** Matters whose time may run, in the order of their ids. */
export async function listTimedAfter(
  tx: Transaction,
  { after, limit, reach: { areaCode, categoryId } = {} }: Span,
): Promise<incidents.Incident[]> {
  const here = areaCode === undefined ? empty : sql`and ${withinArea(areaCode)}`
  const alike = categoryId === undefined ? empty : sql`and i.category_id = ${categoryId}`
  const found = await rows(
    tx,
    z.object({ state: State }),
    sql`
    select i.state from incidents.incident as i
    where i.stage in ('reported', 'handling', 'dispatching', 'suspended', 'resolved') and i.id > ${after} ${here} ${alike}
    order by i.id limit ${limit}`,
  )
  return found.map(({ state }) => state)
}

/** Long after nobody can still be repeating them. */
export async function removeOldCommands(tx: Transaction, keptDays: number): Promise<void> {
  await rows(
    tx,
    z.unknown(),
    sql`delete from incidents.command where at < now() - make_interval(days => ${keptDays}::int)`,
  )
}

const EventRow = z.object({
  incidentId: z.string(),
  version: z.number(),
  type: z.custom<incidents.EventType>((value) => typeof value === 'string'),
  data: z.custom<Omit<incidents.IncidentEvent, 'type'>>((value) => typeof value === 'object' && value !== null),
  at: z.string(),
  actedBy: ActedBy,
  commandId: z.string(),
  digest: z.enum(digests),
  prevHash: z.string().nullable(),
  hash: z.string(),
})

/** The whole log of a matter, oldest first. */
export async function listEvents(tx: Transaction, incidentId: string) {
  const statement = prepared(
    'incidents.events',
    sql`
    select incident_id, version, type, data, at, acted_by, command_id, digest,
      encode(prev_hash, 'hex') as prev_hash, encode(hash, 'hex') as hash
    from incidents.event where incident_id = ${incidentId} order by version`,
  )
  return rows(tx, EventRow, statement)
}

/** The whole logs of several matters, each oldest first. */
export async function listEventsOfAll(tx: Transaction, incidentIds: readonly string[]) {
  const statement = prepared(
    'incidents.events-of-all',
    sql`
    select incident_id, version, type, data, at, acted_by, command_id, digest,
      encode(prev_hash, 'hex') as prev_hash, encode(hash, 'hex') as hash
    from unnest(${incidentIds}::uuid[]) as wanted (id) join incidents.event on incident_id = wanted.id
    order by incident_id, version`,
  )
  return rows(tx, EventRow, statement)
}
