import { type accounts, incidents, type notices } from '@ejia/domain'
import type { Pool } from 'pg'

export type PeopledCity = notices.World & {
  readonly units: readonly accounts.Unit[]
  /** Where somebody works in the grid team or the community. */
  readonly places: readonly string[]
}

/** The organisation in the database, as the rules see it. */
export async function readPeopledCity(database: Pool): Promise<PeopledCity> {
  const units = await readAll<accounts.Unit>(
    database,
    `select json_strip_nulls(json_build_object('id', id, 'kind', kind, 'name', name, 'areaCode', area_code,
       'parentId', parent_id, 'nature', nature)) as item
     from accounts.unit order by area_code collate "C", kind, name, id`,
  )
  const staff = await readAll<notices.Staff>(
    database,
    `select json_build_object('kind', 'staff', 'personId', person_id, 'memberships', json_agg(
       json_build_object('unitId', unit_id, 'unitKind', unit.kind, 'areaCode', unit.area_code, 'role', role,
         'cleared', cleared))) as item
     from accounts.membership join accounts.unit on unit.id = unit_id
     where valid_to is null group by person_id order by person_id`,
  )
  const worksIn = (unitId: string) => staff.filter((one) => one.memberships.some((held) => held.unitId === unitId))
  const byUnit = new Map(units.map(({ id }) => [id, worksIn(id)]))
  const byId = new Map(staff.map((one) => [one.personId, one]))
  return {
    units,
    city: incidents.cityOf(units, new Map()),
    people: { ofUnit: (id) => byUnit.get(id) ?? [], find: (id) => byId.get(id) },
    places: units.flatMap(({ id, kind, areaCode }) =>
      (kind === 'gridTeam' || kind === 'community') && byUnit.get(id)?.length ? [areaCode] : [],
    ),
  }
}

async function readAll<Item>(database: Pool, question: string): Promise<Item[]> {
  return (await database.query<{ item: Item }>(question)).rows.map(({ item }) => item)
}
