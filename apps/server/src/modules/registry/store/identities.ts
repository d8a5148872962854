import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from '../../../platform/index.ts'

const StoredIdentity = z.object({
  id: z.string(),
  version: z.number(),
  gridCode: z.string(),
  sealed: z.string(),
  roomId: z.string().nullable(),
  buildingId: z.string().nullable(),
  homeGrid: z.string().nullable(),
})
export type StoredIdentity = z.infer<typeof StoredIdentity>

/** Of an area, in the order of ids, after the one named. */
export function listIdentitiesAfter(
  tx: Transaction,
  { areaCode, after, limit }: { readonly areaCode: string; readonly after: string; readonly limit: number },
): Promise<StoredIdentity[]> {
  return rows(
    tx,
    StoredIdentity,
    select(sql`
      where starts_with(person.grid_code, ${areaCode}) and person.status = 'resident' and person.id > ${after}
      order by person.id limit ${limit}`),
  )
}

export function listStoredIdentities(tx: Transaction, ids: readonly string[]): Promise<StoredIdentity[]> {
  return rows(tx, StoredIdentity, select(sql`where person.id = any(${ids}::uuid[]) order by person.id`))
}

function select(rest: Sql): Sql {
  return sql`
    select person.id, person.version, person.grid_code, encode(person.sealed, 'hex') as sealed,
      residence.room_id, room.building_id, building.grid_code as home_grid
    from registry.person
      left join registry.residence on residence.person_id = person.id and residence.ended_at is null
      left join registry.room on room.id = residence.room_id
      left join registry.building on building.id = room.building_id
    ${rest}`
}
