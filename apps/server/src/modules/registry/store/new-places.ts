import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

export type NewBuilding = {
  readonly id: string
  readonly gridCode: string
  readonly name: string
  readonly nameKey: string
  readonly address: string
  readonly use: string
  readonly longitude: number | null
  readonly latitude: number | null
}
export type NewEntrance = {
  readonly id: string
  readonly buildingId: string
  readonly name: string
  readonly nameKey: string
}
export type NewRoom = {
  readonly id: string
  readonly buildingId: string
  readonly entranceId: string
  readonly name: string
  readonly nameKey: string
  readonly floor: number | null
}
export type NewPlaces = {
  readonly buildings: readonly NewBuilding[]
  readonly entrances: readonly NewEntrance[]
  readonly rooms: readonly NewRoom[]
}

/** False where a name is taken: of a building in its community, of a room at its entrance. */
export async function addPlaces(tx: Transaction, { buildings, entrances, rooms: added }: NewPlaces): Promise<boolean> {
  const written = await run(
    tx,
    sql`
    insert into registry.building (id, grid_code, name, name_key, address, use, longitude, latitude)
    select id, "gridCode", name, "nameKey", address, use, longitude, latitude
    from jsonb_to_recordset(${JSON.stringify(buildings)}::jsonb) as given (id uuid, "gridCode" text, name text,
      "nameKey" text, address text, use text, longitude float8, latitude float8)
    on conflict do nothing`,
  )
  const doors = await run(
    tx,
    sql`
    insert into registry.entrance (id, building_id, name, name_key)
    select id, "buildingId", name, "nameKey" from jsonb_to_recordset(${JSON.stringify(entrances)}::jsonb)
      as given (id uuid, "buildingId" uuid, name text, "nameKey" text)
    on conflict do nothing`,
  )
  const dwellings = await run(
    tx,
    sql`
    insert into registry.room (id, building_id, entrance_id, name, name_key, floor)
    select id, "buildingId", "entranceId", name, "nameKey", floor
    from jsonb_to_recordset(${JSON.stringify(added)}::jsonb)
      as given (id uuid, "buildingId" uuid, "entranceId" uuid, name text, "nameKey" text, floor int)
    on conflict do nothing`,
  )
  return written === buildings.length && doors === entrances.length && dwellings === added.length
}

const Keyed = z.object({ id: z.string(), nameKey: z.string(), gridCode: z.string() })

/** Buildings of an area by the names they are compared by. */
export function listBuildingKeys(
  tx: Transaction,
  areaCode: string,
  nameKeys: readonly string[],
): Promise<z.infer<typeof Keyed>[]> {
  return rows(
    tx,
    Keyed,
    sql`
    select id, name_key, grid_code from registry.building
    where starts_with(grid_code, ${areaCode}) and name_key = any(${nameKeys}::text[])`,
  )
}

const KeyedEntrance = z.object({ id: z.string(), buildingId: z.string(), nameKey: z.string() })

export function listEntranceKeys(
  tx: Transaction,
  buildingIds: readonly string[],
): Promise<z.infer<typeof KeyedEntrance>[]> {
  return rows(
    tx,
    KeyedEntrance,
    sql`select id, building_id, name_key from registry.entrance where building_id = any(${buildingIds}::uuid[])`,
  )
}

const KeyedRoom = z.object({ id: z.string(), buildingId: z.string(), entranceId: z.string(), nameKey: z.string() })

export function listRoomKeys(
  tx: Transaction,
  buildingIds: readonly string[],
  nameKeys: readonly string[],
): Promise<z.infer<typeof KeyedRoom>[]> {
  return rows(
    tx,
    KeyedRoom,
    sql`
    select id, building_id, entrance_id, name_key from registry.room
    where building_id = any(${buildingIds}::uuid[]) and name_key = any(${nameKeys}::text[])`,
  )
}
