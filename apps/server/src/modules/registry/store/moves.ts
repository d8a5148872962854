import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const StoredBuilding = z.object({
  id: z.string(),
  gridCode: z.string(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
})
export type StoredBuilding = z.infer<typeof StoredBuilding>

/** All of an area, locked until the transaction ends. */
export function listBuildingsBelow(tx: Transaction, areaCode: string): Promise<StoredBuilding[]> {
  return rows(
    tx,
    StoredBuilding,
    sql`
    select id, grid_code, longitude, latitude from registry.building
    where starts_with(grid_code, ${areaCode}) order by id for update`,
  )
}

export async function moveToGrids(
  tx: Transaction,
  moved: readonly { readonly id: string; readonly to: string }[],
): Promise<void> {
  await run(
    tx,
    sql`
    update registry.building set grid_code = given."to"
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as given (id uuid, "to" text)
    where building.id = given.id`,
  )
}

/** People are where their building is; those who live nowhere any more follow their grid. */
export async function movePeople(
  tx: Transaction,
  areaCode: string,
  gridOf: (gridCode: string) => string,
): Promise<void> {
  await run(
    tx,
    sql`
    update registry.person set grid_code = building.grid_code
    from registry.residence
      join registry.room on room.id = residence.room_id
      join registry.building on building.id = room.building_id
    where residence.person_id = person.id and residence.ended_at is null
      and starts_with(person.grid_code, ${areaCode}) and person.grid_code <> building.grid_code`,
  )
  const found = await rows(
    tx,
    z.object({ gridCode: z.string() }),
    sql`
    select distinct grid_code from registry.person
    where starts_with(grid_code, ${areaCode}) and not exists (
      select from registry.residence where person_id = person.id and ended_at is null)`,
  )
  for (const { gridCode } of found) {
    const to = gridOf(gridCode)
    if (to === gridCode) continue
    await run(
      tx,
      sql`
      update registry.person set grid_code = ${to}
      where grid_code = ${gridCode} and not exists (
        select from registry.residence where person_id = person.id and ended_at is null)`,
    )
  }
}

/** Whether a community would come to have two buildings of one name. */
export async function wouldClash(tx: Transaction, moved: ReadonlyMap<string, string>): Promise<boolean> {
  const [found] = await rows(
    tx,
    z.object({ found: z.boolean() }),
    sql`
    with given as (${givenCodes(moved)}),
      after as (
        select left(coalesce(given."to", grid_code), 12) as community, name_key
        from registry.building left join given on grid_code = given."from")
    select exists (select from after group by community, name_key having count(*) > 1) as found`,
  )
  return found?.found ?? false
}

export async function moveCodes(tx: Transaction, moved: ReadonlyMap<string, string>): Promise<void> {
  await run(
    tx,
    sql`update registry.building set grid_code = given."to" from (${givenCodes(moved)}) as given
        where grid_code = given."from"`,
  )
  await run(
    tx,
    sql`update registry.person set grid_code = given."to" from (${givenCodes(moved)}) as given
        where grid_code = given."from"`,
  )
}

function givenCodes(moved: ReadonlyMap<string, string>): Sql {
  const given = [...moved].map(([from, to]) => ({ from, to }))
  return sql`select "from", "to" from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as codes ("from" text, "to" text)`
}
