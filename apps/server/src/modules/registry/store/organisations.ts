import { registry } from '@ejia/domain'
import sql, { empty, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'
import { natural, within } from './places.ts'

const StoredOrganisation = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.enum(registry.organisationKinds),
  roomId: z.string(),
  name: z.string(),
  creditCode: z.string().nullable(),
  sealed: z.string(),
  endedOn: z.string().nullable(),
  endedBy: z.enum(registry.organisationEnds).nullable(),
})
export type StoredOrganisation = z.infer<typeof StoredOrganisation>

const PlacedOrganisation = StoredOrganisation.extend({
  buildingName: z.string(),
  entranceName: z.string(),
  roomName: z.string(),
  gridCode: z.string(),
})
export type PlacedOrganisation = z.infer<typeof PlacedOrganisation>

const columns = sql`organisation.id, organisation.version, organisation.kind, organisation.room_id, organisation.name,
  credit_code, encode(organisation.sealed, 'hex') as sealed, ended_on, ended_by`

/** Those that stand in these rooms now. */
export function listOrganisationsIn(tx: Transaction, roomIds: readonly string[]): Promise<StoredOrganisation[]> {
  return rows(
    tx,
    StoredOrganisation,
    sql`
    select ${columns} from registry.organisation
    where room_id = any(${roomIds}::uuid[]) and ended_at is null order by added_at, id`,
  )
}

export function listOrganisationsById(tx: Transaction, ids: readonly string[]): Promise<StoredOrganisation[]> {
  return rows(
    tx,
    StoredOrganisation,
    sql`select ${columns} from registry.organisation where id = any(${ids}::uuid[]) order by id`,
  )
}

/** Wherever they stand or stood. */
export function listByCreditCode(tx: Transaction, creditCodes: readonly string[]): Promise<StoredOrganisation[]> {
  if (creditCodes.length === 0) return Promise.resolve([])
  return rows(
    tx,
    StoredOrganisation,
    sql`select ${columns} from registry.organisation where credit_code = any(${creditCodes}::text[]) order by id`,
  )
}

export function findPlaced(tx: Transaction, id: string): Promise<PlacedOrganisation | undefined> {
  return maybeOne(tx, PlacedOrganisation, selectPlaced(sql`organisation.id = ${id}`, empty))
}

export type OrganisationSearch = {
  readonly scopes: readonly string[]
  readonly areaCode?: string | undefined
  readonly kind?: registry.OrganisationKind | undefined
  readonly text?: string | undefined
  readonly after?: { readonly name: string; readonly id: string } | undefined
  readonly limit: number
}

/** Those that stand in the areas now, by name. */
export function searchOrganisations(
  tx: Transaction,
  { scopes, areaCode, kind, text, after, limit }: OrganisationSearch,
): Promise<PlacedOrganisation[]> {
  const name = sql`organisation.name`
  const afterwards = after
    ? sql`and (${natural(name)}, organisation.id) > (${natural(sql`${after.name}::text`)}, ${after.id}::uuid)`
    : empty
  return rows(
    tx,
    PlacedOrganisation,
    selectPlaced(
      sql`ended_at is null and ${within(scopes)}
      ${areaCode === undefined ? empty : sql`and starts_with(grid_code, ${areaCode})`}
      ${kind === undefined ? empty : sql`and organisation.kind = ${kind}`}
      ${text === undefined ? empty : sql`and (strpos(${name}, ${text}) > 0 or strpos(credit_code, upper(${text})) > 0)`}
      ${afterwards}`,
      sql`order by ${natural(name)}, organisation.id limit ${limit}`,
    ),
  )
}

function selectPlaced(condition: Sql, order: Sql): Sql {
  return sql`
    select ${columns}, building.name as building_name, entrance.name as entrance_name, room.name as room_name,
      building.grid_code
    from registry.organisation
      join registry.room on room.id = organisation.room_id
      join registry.entrance on entrance.id = room.entrance_id
      join registry.building on building.id = room.building_id
    where ${condition} ${order}`
}

export type WrittenOrganisation = Omit<StoredOrganisation, 'endedOn' | 'endedBy'>

/** New ones are added, known ones replaced; they stand there from now on. */
export async function writeOrganisations(
  tx: Transaction,
  organisations: readonly WrittenOrganisation[],
): Promise<void> {
  if (organisations.length === 0) return
  await run(
    tx,
    sql`
    insert into registry.organisation (id, version, kind, room_id, name, credit_code, sealed)
    select id, version, kind, "roomId", name, "creditCode", decode(sealed, 'hex')
    from jsonb_to_recordset(${JSON.stringify(organisations)}::jsonb) as given (id uuid, version int, kind text,
      "roomId" uuid, name text, "creditCode" text, sealed text)
    on conflict (id) do update set version = excluded.version, kind = excluded.kind, room_id = excluded.room_id,
      name = excluded.name, credit_code = excluded.credit_code, sealed = excluded.sealed,
      ended_at = null, ended_on = null, ended_by = null`,
  )
}

export async function endOrganisation(
  tx: Transaction,
  { id, on, because }: { readonly id: string; readonly on: string; readonly because: registry.OrganisationEnd },
): Promise<void> {
  await run(
    tx,
    sql`
    update registry.organisation set version = version + 1, ended_at = now(), ended_on = ${on}, ended_by = ${because}
    where id = ${id}`,
  )
}

/** Of an import that is taken back. */
export async function removeOrganisations(tx: Transaction, ids: readonly string[]): Promise<void> {
  await run(tx, sql`delete from registry.organisation where id = any(${ids}::uuid[])`)
}
