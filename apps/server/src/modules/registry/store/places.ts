import sql, { empty, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, one, rows, type Transaction } from '../../../platform/index.ts'

const StoredBuilding = z.object({
  id: z.string(),
  number: z.number(),
  gridCode: z.string(),
  name: z.string(),
  address: z.string(),
  use: z.string(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
})
export type StoredBuilding = z.infer<typeof StoredBuilding>

const CountedBuilding = StoredBuilding.extend({ rooms: z.number(), people: z.number() })
export type CountedBuilding = z.infer<typeof CountedBuilding>

const counts = sql`
  (select count(*) from registry.room where building_id = building.id) as rooms,
  (select count(*) from registry.residence join registry.room on room.id = residence.room_id
    where room.building_id = building.id and residence.ended_at is null) as people`

export type BuildingSearch = {
  readonly scopes: readonly string[]
  readonly areaCode?: string | undefined
  readonly text?: string | undefined
  readonly after?: { readonly name: string; readonly id: string } | undefined
  readonly limit: number
}

/** By name, within all of the scopes' areas and the one asked for. */
export function searchBuildings(
  tx: Transaction,
  { scopes, areaCode, text, after, limit }: BuildingSearch,
): Promise<CountedBuilding[]> {
  return rows(
    tx,
    CountedBuilding,
    selectBuildings(
      sql`${within(scopes)}
      ${areaCode === undefined ? empty : sql`and starts_with(grid_code, ${areaCode})`}
      ${text === undefined ? empty : sql`and (strpos(name, ${text}) > 0 or strpos(address, ${text}) > 0)`}
      ${after ? sql`and (${natural(sql`name`)}, id) > (${natural(sql`${after.name}::text`)}, ${after.id}::uuid)` : empty}`,
      sql`order by ${natural(sql`name`)}, id limit ${limit}`,
    ),
  )
}

export function findBuilding(tx: Transaction, id: string): Promise<CountedBuilding | undefined> {
  return maybeOne(tx, CountedBuilding, selectBuildings(sql`building.id = ${id}`, empty))
}

/** Of these, without counting in them. */
export function listBuildings(tx: Transaction, ids: readonly string[]): Promise<StoredBuilding[]> {
  return rows(
    tx,
    StoredBuilding,
    sql`
    select id, number, grid_code, name, address, use, longitude, latitude
    from registry.building where id = any(${ids}::uuid[])`,
  )
}

/** All of a grid, by name. */
export function listGridBuildings(tx: Transaction, gridCode: string): Promise<CountedBuilding[]> {
  return rows(
    tx,
    CountedBuilding,
    selectBuildings(sql`grid_code = ${gridCode}`, sql`order by ${natural(sql`name`)}, id`),
  )
}

function selectBuildings(condition: Sql, order: Sql): Sql {
  return sql`
    select id, number, grid_code, name, address, use, longitude, latitude, ${counts}
    from registry.building where ${condition} ${order}`
}

/** 2号楼 stands before 10号楼, and both before the blocks of the next estate. */
export function natural(name: Sql): Sql {
  return sql`translate(${name}, '0123456789', ''), length(${name}), ${name}`
}

export function within(scopes: readonly string[]): Sql {
  return sql`exists (select from unnest(${scopes}::text[]) as scope where starts_with(grid_code, scope))`
}

const StoredEntrance = z.object({ id: z.string(), number: z.number(), buildingId: z.string(), name: z.string() })
export type StoredEntrance = z.infer<typeof StoredEntrance>

/** In the order of their names, where 2 stands before 10. */
export function listEntrances(tx: Transaction, buildingIds: readonly string[]): Promise<StoredEntrance[]> {
  return rows(
    tx,
    StoredEntrance,
    sql`
    select id, number, building_id, name from registry.entrance
    where building_id = any(${buildingIds}::uuid[]) order by length(name_key), name_key, id`,
  )
}

const StoredRoom = z.object({
  id: z.string(),
  number: z.number(),
  buildingId: z.string(),
  entranceId: z.string(),
  name: z.string(),
  floor: z.number().nullable(),
  version: z.number(),
  valuesSealed: z.string().nullable(),
  visitedAt: z.string().nullable(),
  visitedBy: z.string().nullable(),
})
export type StoredRoom = z.infer<typeof StoredRoom>

export function listRooms(tx: Transaction, buildingIds: readonly string[]): Promise<StoredRoom[]> {
  return rows(
    tx,
    StoredRoom,
    selectRooms(
      sql`room.building_id = any(${buildingIds}::uuid[])`,
      sql`order by floor nulls last, length(name_key), name_key, id`,
    ),
  )
}

export function findRooms(tx: Transaction, ids: readonly string[]): Promise<StoredRoom[]> {
  return rows(tx, StoredRoom, selectRooms(sql`room.id = any(${ids}::uuid[])`, sql`order by id`))
}

/** Held until the transaction ends: changes of a room go one after the other. */
export async function lockRooms(tx: Transaction, ids: readonly string[]): Promise<StoredRoom[]> {
  return rows(tx, StoredRoom, selectRooms(sql`room.id = any(${ids}::uuid[])`, sql`order by id for update`))
}

function selectRooms(condition: Sql, order: Sql): Sql {
  return sql`
    select id, number, building_id, entrance_id, name, floor, version,
      encode(values_sealed, 'hex') as values_sealed, visited_at, visited_by
    from registry.room where ${condition} ${order}`
}

const Numbered = z.object({
  buildingId: z.string(),
  entranceId: z.string().nullable(),
  roomId: z.string().nullable(),
  entranceName: z.string().nullable(),
})
export type Numbered = z.infer<typeof Numbered>

/** What a printed number stands for. */
export function findByNumber(
  tx: Transaction,
  kind: 'building' | 'entrance' | 'room',
  number: number,
): Promise<Numbered | undefined> {
  const statements = {
    building: sql`
      select id as building_id, null::uuid as entrance_id, null::uuid as room_id, null::text as entrance_name
      from registry.building where number = ${number}`,
    entrance: sql`
      select building_id, id as entrance_id, null::uuid as room_id, name as entrance_name
      from registry.entrance where number = ${number}`,
    room: sql`
      select room.building_id, entrance_id, room.id as room_id, entrance.name as entrance_name
      from registry.room join registry.entrance on entrance.id = room.entrance_id where room.number = ${number}`,
  }
  return maybeOne(tx, Numbered, statements[kind])
}

export async function hasBuildings(tx: Transaction): Promise<boolean> {
  const Answer = z.object({ found: z.boolean() })
  return (await one(tx, Answer, sql`select exists (select from registry.building) as found`)).found
}

const Placed = z.object({ id: z.string(), name: z.string(), address: z.string(), gridCode: z.string() })

/** Every building of an area, to be found by what people call it. */
export function listPlacedBuildings(tx: Transaction, areaCode: string): Promise<z.infer<typeof Placed>[]> {
  return rows(
    tx,
    Placed,
    sql`
    select id, name, address, grid_code from registry.building
    where starts_with(grid_code, ${areaCode}) order by id`,
  )
}

const Named = z.object({ id: z.string(), name: z.string() })

/** Building, entrance and room, as on the door. */
export async function listPlaceNames(
  tx: Transaction,
  roomIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const named = await rows(
    tx,
    Named,
    sql`
    select room.id, concat_ws(' ', building.name, nullif(entrance.name, ''), room.name) as name
    from registry.room join registry.entrance on entrance.id = room.entrance_id
      join registry.building on building.id = room.building_id
    where room.id = any(${roomIds}::uuid[])`,
  )
  return new Map(named.map(({ id, name }) => [id, name]))
}
