import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, one, publish, rows, run, type Transaction } from '../../../platform/index.ts'

export const sources = ['visit', 'edit', 'import', 'selfFill', 'undo', 'form'] as const
export type Source = (typeof sources)[number]
const happenings = [
  'added',
  'corrected',
  'movedIn',
  'movedOut',
  'died',
  'merged',
  'roomChanged',
  'restored',
  'removed',
  'organisationAdded',
  'organisationCorrected',
  'organisationMovedIn',
  'organisationMovedOut',
  'organisationClosed',
  'organisationRestored',
  'organisationRemoved',
] as const
export type Happening = (typeof happenings)[number]

export type NewChange = {
  readonly id: string
  readonly byId: string | null
  readonly source: Source
  readonly sourceId: string | null
  readonly what: Happening
  readonly roomId: string | null
  readonly roomVersion: number | null
  readonly personId: string | null
  readonly organisationId?: string | null
  readonly fields: readonly string[]
  readonly beforeSealed: string | null
}

/** Whoever reads on from changes finds each under its id. */
export async function addChanges(tx: Transaction, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return
  await run(
    tx,
    sql`
    insert into registry.change
      (id, by_id, source, source_id, what, room_id, room_version, person_id, organisation_id, fields, before_sealed)
    select id, "byId", source, "sourceId", what, "roomId", "roomVersion", "personId",
      "organisationId",      array(select jsonb_array_elements_text(given.fields)), decode("beforeSealed", 'hex')
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as given (id uuid, "byId" uuid, source text,
      "sourceId" uuid, what text, "roomId" uuid, "roomVersion" int, "personId" uuid, "organisationId" uuid, fields jsonb, "beforeSealed" text)`,
  )
  await run(tx, publish({ topics: changes.map(({ id }) => `record-change:${id}`) }))
}

const StoredChange = z.object({
  at: z.string(),
  byId: z.string().nullable(),
  source: z.enum(sources),
  what: z.enum(happenings),
  personId: z.string().nullable(),
  organisationId: z.string().nullable(),
  organisationName: z.string().nullable(),
  fields: z.array(z.string()),
})
export type StoredChange = z.infer<typeof StoredChange>

const shown = 100

export function listRoomChanges(tx: Transaction, roomId: string): Promise<StoredChange[]> {
  return rows(tx, StoredChange, selectChanges(sql`room_id = ${roomId}`))
}

export function listPersonChanges(tx: Transaction, personId: string): Promise<StoredChange[]> {
  return rows(tx, StoredChange, selectChanges(sql`person_id = ${personId}`))
}

export function listOrganisationChanges(tx: Transaction, organisationId: string): Promise<StoredChange[]> {
  return rows(tx, StoredChange, selectChanges(sql`organisation_id = ${organisationId}`))
}

function selectChanges(condition: Sql): Sql {
  return sql`
    select at, by_id, source, what, person_id, organisation_id,
      (select name from registry.organisation where id = organisation_id) as organisation_name, fields
    from registry.change
    where ${condition} order by at desc, id desc limit ${shown}`
}

const Other = z.object({ byId: z.string().nullable(), at: z.string() })

/** Who else changed the room after the version somebody saw; their own changes do not surprise them. */
export function findOtherChange(
  tx: Transaction,
  { roomId, version, byId }: { readonly roomId: string; readonly version: number; readonly byId: string | null },
): Promise<z.infer<typeof Other> | undefined> {
  return maybeOne(
    tx,
    Other,
    sql`
    select by_id, at from registry.change
    where room_id = ${roomId} and room_version > ${version} and by_id is distinct from ${byId}::uuid
    order by at desc, id desc limit 1`,
  )
}

export type Touched = {
  readonly id: string
  /** Sealed anew where the room's own values changed. */
  readonly valuesSealed?: string | undefined
}

const Version = z.object({ version: z.number() })

/** The room's next version. */
export async function raiseRoom(tx: Transaction, { id, valuesSealed }: Touched): Promise<number> {
  const raised = await one(
    tx,
    Version,
    sql`
    update registry.room set version = version + 1,
      values_sealed = coalesce(decode(${valuesSealed ?? null}, 'hex'), values_sealed)
    where id = ${id} returning version`,
  )
  return raised.version
}

export async function noteVisit(
  tx: Transaction,
  visit: { readonly roomId: string; readonly at: string; readonly byId: string },
): Promise<void> {
  await run(
    tx,
    sql`
    update registry.room set visited_at = ${visit.at}, visited_by = ${visit.byId}
    where id = ${visit.roomId} and (visited_at is null or visited_at < ${visit.at}::timestamptz)`,
  )
}

/** Phones see by the number that something in the grid is new. */
export async function raiseGrids(tx: Transaction, gridCodes: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`
    insert into registry.grid_revision as known (grid_code, number)
    select distinct code, 1 from unnest(${gridCodes}::text[]) as code order by code
    on conflict (grid_code) do update set number = known.number + 1`,
  )
}

export async function findGridRevision(tx: Transaction, gridCode: string): Promise<number> {
  const found = await maybeOne(
    tx,
    z.object({ number: z.number() }),
    sql`select number from registry.grid_revision where grid_code = ${gridCode}`,
  )
  return found?.number ?? 0
}

const Happened = z.object({
  id: z.string(),
  what: z.enum(happenings),
  personId: z.string().nullable(),
  roomId: z.string().nullable(),
  gridCode: z.string().nullable(),
  fields: z.array(z.string()),
})

export function listChangesByIds(tx: Transaction, ids: readonly string[]): Promise<z.infer<typeof Happened>[]> {
  return rows(
    tx,
    Happened,
    sql`
    select change.id, what, person_id, room_id, grid_code, fields
    from registry.change
      left join registry.room on room.id = room_id
      left join registry.building on building.id = room.building_id
    where change.id = any(${ids}::uuid[])`,
  )
}
