import sql, { join, raw } from 'sql-template-tag'
import * as z from 'zod/mini'
import { maybeOne, one, rows, run, type Transaction } from '../../platform/index.ts'

export const storedLevels = ['city', 'county', 'street', 'community', 'grid'] as const

export const Area = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  level: z.enum(storedLevels),
  parentCode: z.nullable(z.string()),
  validFrom: z.string(),
  validTo: z.nullable(z.string()),
})
export type Area = z.output<typeof Area>

const Ring = z.array(z.tuple([z.number(), z.number()]))
const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring)) }),
])
const Grid = z.object({ code: z.string(), geometry: Geometry })
export type Grid = z.output<typeof Grid>

const Building = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  areaCode: z.string(),
  longitude: z.number(),
  latitude: z.number(),
})
export type Building = z.output<typeof Building>

const areaColumns = raw('code, name, short_name, level, parent_code, valid_from, valid_to')

export async function getRevision(tx: Transaction): Promise<number> {
  const { number } = await one(tx, z.object({ number: z.number() }), sql`select number from areas.revision`)
  return number
}

export async function raiseRevision(tx: Transaction): Promise<void> {
  await run(tx, sql`update areas.revision set number = number + 1`)
}

export function listAllAreas(tx: Transaction): Promise<Area[]> {
  return rows(tx, Area, sql`select ${areaColumns} from areas.area order by code`)
}

export function listAllGrids(tx: Transaction): Promise<Grid[]> {
  return rows(tx, Grid, sql`select code, geometry from areas.grid order by code`)
}

export function listGridsWithin(tx: Transaction, areaCode: string): Promise<Grid[]> {
  return rows(
    tx,
    Grid,
    sql`select code, geometry from areas.grid
        where code collate "C" >= ${areaCode} and code collate "C" < ${areaCode + ':'} order by code`,
  )
}

/** The grids that are or were in a community. */
export function listAreasIn(tx: Transaction, communityCode: string): Promise<Area[]> {
  return rows(tx, Area, sql`select ${areaColumns} from areas.area where parent_code = ${communityCode} order by code`)
}

/** Buildings that stand in a grid of the community. */
export function listPlacedIn(tx: Transaction, communityCode: string): Promise<Building[]> {
  return rows(
    tx,
    Building,
    sql`select id, name, address, area_code, longitude, latitude from areas.building
        where area_code in (select code from areas.area where parent_code = ${communityCode})`,
  )
}

export async function moveBuildings(
  tx: Transaction,
  moved: readonly { readonly id: string; readonly areaCode: string }[],
): Promise<void> {
  await run(
    tx,
    sql`update areas.building set area_code = given."areaCode"
        from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as given (id uuid, "areaCode" text)
        where building.id = given.id`,
  )
}

/** Ground, buildings and local names of an area that has another code now. Former names of a code stay with it. */
export async function moveGround(tx: Transaction, moved: ReadonlyMap<string, string>): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify([...moved].map(([from, to]) => ({ from, to })))}::jsonb)
    as given ("from" text, "to" text)`
  await run(
    tx,
    sql`insert into areas.grid (code, geometry)
        select given."to", geometry from areas.grid join ${given} on grid.code = given."from"
        on conflict (code) do update set geometry = excluded.geometry`,
  )
  await run(tx, sql`update areas.building set area_code = given."to" from ${given} where area_code = given."from"`)
  await run(
    tx,
    sql`update areas.local_name set area_code = given."to" from ${given}
        where local_name.area_code = given."from" and not exists (
          select from areas.local_name as other
          where other.area_code = given."to" and other.name = local_name.name)`,
  )
}

const Written = z.object({ added: z.boolean() })

/** Adds areas or changes those whose code is known; says for each row written whether it is new. */
export function writeAreas(tx: Transaction, areas: readonly Area[]): Promise<z.output<typeof Written>[]> {
  return rows(
    tx,
    Written,
    sql`insert into areas.area as known (code, name, short_name, level, parent_code, valid_from, valid_to)
        select code, name, "shortName", level, "parentCode", "validFrom", "validTo"
        from jsonb_to_recordset(${JSON.stringify(areas)}::jsonb)
          as given (code text, name text, "shortName" text, level text, "parentCode" text, "validFrom" date, "validTo" date)
        order by length(code)
        on conflict (code) do update set
          name = excluded.name, short_name = excluded.short_name,
          valid_from = excluded.valid_from, valid_to = excluded.valid_to
        where (known.name, known.valid_from, known.valid_to)
          is distinct from (excluded.name, excluded.valid_from, excluded.valid_to)
        returning xmax = 0 as added`,
  )
}

export function writeGrids(tx: Transaction, grids: readonly Grid[]): Promise<z.output<typeof Written>[]> {
  return rows(
    tx,
    Written,
    sql`insert into areas.grid as known (code, geometry)
        select code, geometry from jsonb_to_recordset(${JSON.stringify(grids)}::jsonb) as given (code text, geometry jsonb)
        on conflict (code) do update set geometry = excluded.geometry
        where known.geometry is distinct from excluded.geometry
        returning xmax = 0 as added`,
  )
}

export async function writeBuildings(tx: Transaction, buildings: readonly Building[]): Promise<void> {
  await run(
    tx,
    sql`insert into areas.building (id, name, address, area_code, longitude, latitude)
        select id, name, address, "areaCode", longitude, latitude
        from jsonb_to_recordset(${JSON.stringify(buildings)}::jsonb)
          as given (id uuid, name text, address text, "areaCode" text, longitude float8, latitude float8)`,
  )
}

/** In the order of the areas they stand in. */
export function listAllBuildings(tx: Transaction): Promise<Building[]> {
  return rows(
    tx,
    Building,
    sql`select id, name, address, area_code, longitude, latitude from areas.building order by area_code, name, id`,
  )
}

/** The building of these areas whose mark is nearest, by degrees corrected for latitude. */
type Around = {
  readonly longitude: number
  readonly latitude: number
  readonly areaCodes: readonly string[]
  readonly limit: number
}

/** Nearest first. */
export function listNearestBuildings(
  tx: Transaction,
  { longitude, latitude, areaCodes, limit }: Around,
): Promise<Building[]> {
  return rows(
    tx,
    Building,
    sql`select id, name, address, area_code, longitude, latitude from areas.building
        where area_code in (${join(areaCodes)})
        order by power((longitude - ${longitude}) * cos(radians(${latitude})), 2) + power(latitude - ${latitude}, 2), id
        limit ${limit}`,
  )
}

const LocalName = z.object({
  id: z.string(),
  name: z.string(),
  areaCode: z.string(),
  longitude: z.nullable(z.number()),
  latitude: z.nullable(z.number()),
})
export type LocalName = z.output<typeof LocalName>

const nameColumns = raw('id, name, area_code, longitude, latitude')

export function listAllNames(tx: Transaction): Promise<LocalName[]> {
  return rows(tx, LocalName, sql`select ${nameColumns} from areas.local_name order by area_code, name`)
}

export function listNamesOf(tx: Transaction, areaCode: string): Promise<LocalName[]> {
  return rows(
    tx,
    LocalName,
    sql`select ${nameColumns} from areas.local_name where area_code = ${areaCode} order by name`,
  )
}

/** Undefined where the area has that name already. */
export function insertName(tx: Transaction, { id, name, areaCode, longitude, latitude }: LocalName) {
  return maybeOne(
    tx,
    LocalName,
    sql`insert into areas.local_name (id, name, area_code, longitude, latitude)
        values (${id}, ${name}, ${areaCode}, ${longitude}, ${latitude})
        on conflict (area_code, name) do nothing
        returning ${nameColumns}`,
  )
}

export function deleteName(tx: Transaction, { id, areaCode }: Pick<LocalName, 'id' | 'areaCode'>) {
  return maybeOne(
    tx,
    LocalName,
    sql`delete from areas.local_name where id = ${id} and area_code = ${areaCode} returning ${nameColumns}`,
  )
}
