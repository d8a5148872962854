import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

export type NewHousehold = { readonly id: string; readonly roomId: string; readonly kind: string }
export type NewResidence = {
  readonly id: string
  readonly personId: string
  readonly householdId: string
  readonly roomId: string
  readonly relation: string
  readonly population: string
  readonly since: string | null
}
export type EndedBy = 'movedOut' | 'movedElsewhere' | 'died' | 'merged' | 'undone'

export async function addHouseholds(tx: Transaction, households: readonly NewHousehold[]): Promise<void> {
  if (households.length === 0) return
  await run(
    tx,
    sql`
    insert into registry.household (id, room_id, kind)
    select id, "roomId", kind from jsonb_to_recordset(${JSON.stringify(households)}::jsonb)
      as given (id uuid, "roomId" uuid, kind text)
    on conflict (id) do update set ended_at = null`,
  )
}

export async function addResidences(tx: Transaction, residences: readonly NewResidence[]): Promise<void> {
  if (residences.length === 0) return
  await run(
    tx,
    sql`
    insert into registry.residence (id, person_id, household_id, room_id, relation, population, since)
    select id, "personId", "householdId", "roomId", relation, population, since
    from jsonb_to_recordset(${JSON.stringify(residences)}::jsonb) as given (id uuid, "personId" uuid,
      "householdId" uuid, "roomId" uuid, relation text, population text, since date)`,
  )
}

const Ended = z.object({ id: z.string(), roomId: z.string() })

/** Ends where they live now; answers which residences and rooms those were. */
export function endResidences(
  tx: Transaction,
  personIds: readonly string[],
  { until, by }: { readonly until: string; readonly by: EndedBy },
): Promise<z.infer<typeof Ended>[]> {
  return rows(
    tx,
    Ended,
    sql`
    update registry.residence set ended_at = now(), ended_by = ${by}, until = greatest(${until}::date, since)
    where person_id = any(${personIds}::uuid[]) and ended_at is null
    returning id, room_id`,
  )
}

/** Households of these rooms in which nobody lives any more. */
export async function endEmptyHouseholds(tx: Transaction, roomIds: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`
    update registry.household set ended_at = now()
    where room_id = any(${roomIds}::uuid[]) and ended_at is null and not exists (
      select from registry.residence where household_id = household.id and residence.ended_at is null)`,
  )
}

/** Of those who live somewhere now: whom the household knows them as, and by which table. */
export async function describeResidents(
  tx: Transaction,
  residents: readonly { readonly personId: string; readonly relation: string; readonly population: string }[],
): Promise<void> {
  if (residents.length === 0) return
  await run(
    tx,
    sql`
    update registry.residence set relation = given.relation, population = given.population
    from jsonb_to_recordset(${JSON.stringify(residents)}::jsonb) as given ("personId" uuid, relation text, population text)
    where residence.person_id = given."personId" and ended_at is null
      and (residence.relation, residence.population) <> (given.relation, given.population)`,
  )
}

const Household = z.object({ id: z.string(), roomId: z.string(), kind: z.string() })

export async function findHousehold(tx: Transaction, id: string): Promise<z.infer<typeof Household> | undefined> {
  const [found] = await rows(tx, Household, sql`select id, room_id, kind from registry.household where id = ${id}`)
  return found
}

const StoredResidence = z.object({
  roomId: z.string(),
  buildingName: z.string(),
  entranceName: z.string(),
  roomName: z.string(),
  gridCode: z.string(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  endedBy: z.enum(['movedOut', 'movedElsewhere', 'died', 'merged', 'undone']).nullable(),
  personId: z.string(),
})
export type StoredResidence = z.infer<typeof StoredResidence>

/** Where these people live and lived, the present first. */
export function listResidences(tx: Transaction, personIds: readonly string[]): Promise<StoredResidence[]> {
  return rows(
    tx,
    StoredResidence,
    sql`
    select residence.person_id, residence.room_id, building.name as building_name, entrance.name as entrance_name,
      room.name as room_name, building.grid_code, since, until, ended_by
    from registry.residence
      join registry.room on room.id = residence.room_id
      join registry.entrance on entrance.id = room.entrance_id
      join registry.building on building.id = room.building_id
    where residence.person_id = any(${personIds}::uuid[])
    order by residence.person_id, residence.ended_at desc nulls first, residence.began_at desc`,
  )
}
