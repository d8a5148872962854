import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const kinds = [
  'personAdded',
  'personChanged',
  'residenceAdded',
  'residenceEnded',
  'householdAdded',
  'roomAdded',
  'entranceAdded',
  'buildingAdded',
  'organisationAdded',
  'organisationChanged',
] as const

/** What taking a row over did, as it is kept to be taken back. */
export const Effect = z.object({
  kind: z.enum(kinds),
  subjectId: z.string(),
  version: z.number().nullable(),
  beforeSealed: z.string().nullable(),
  beforeStatus: z.enum(['resident', 'movedAway', 'died', 'merged']).nullable(),
  beforeGrid: z.string().nullable(),
})
export type Effect = z.infer<typeof Effect>

type ChunkOf = { readonly importId: string; readonly chunk: number }

export async function addEffects(
  tx: Transaction,
  { importId, chunk }: ChunkOf,
  effects: readonly Effect[],
): Promise<void> {
  if (effects.length === 0) return
  await run(
    tx,
    sql`
    insert into registry.import_effect
      (import_id, chunk, kind, subject_id, version, before_sealed, before_status, before_grid)
    select ${importId}, ${chunk}, kind, "subjectId", version, decode("beforeSealed", 'hex'), "beforeStatus", "beforeGrid"
    from jsonb_to_recordset(${JSON.stringify(effects)}::jsonb) as given (kind text, "subjectId" uuid, version int,
      "beforeSealed" text, "beforeStatus" text, "beforeGrid" text)`,
  )
}

/** What the last chunk did that was not taken back yet, the last first; it is gone from here. */
export function takeEffects(tx: Transaction, importId: string): Promise<Effect[]> {
  return rows(
    tx,
    Effect,
    sql`
    with taken as (
      delete from registry.import_effect where import_id = ${importId}
        and chunk = (select max(chunk) from registry.import_effect where import_id = ${importId})
      returning number, kind, subject_id, version, before_sealed, before_status, before_grid)
    select kind, subject_id, version, encode(before_sealed, 'hex') as before_sealed, before_status, before_grid
    from taken order by number desc`,
  )
}

const Freed = z.object({ roomId: z.string() })

/** Ends the residences that an import began, but of those who stay; answers the rooms. */
export async function endUndone(
  tx: Transaction,
  residenceIds: readonly string[],
  staying: readonly string[],
): Promise<string[]> {
  const ended = await rows(
    tx,
    Freed,
    sql`
    update registry.residence set ended_at = now(), ended_by = 'undone', until = current_date
    where id = any(${residenceIds}::uuid[]) and ended_at is null and person_id <> all(${staying}::uuid[])
    returning room_id`,
  )
  return ended.map(({ roomId }) => roomId)
}

/** Begins again where the import had moved somebody away, if they live nowhere else now. */
export async function beginAgain(tx: Transaction, residenceIds: readonly string[]): Promise<string[]> {
  const begun = await rows(
    tx,
    Freed,
    sql`
    update registry.residence as former set ended_at = null, ended_by = null, until = null
    where id = any(${residenceIds}::uuid[]) and ended_by = 'movedElsewhere' and not exists (
      select from registry.residence as present where present.person_id = former.person_id and present.ended_at is null)
    returning room_id`,
  )
  const roomIds = begun.map(({ roomId }) => roomId)
  await run(
    tx,
    sql`
    update registry.household set ended_at = null where ended_at is not null and id in (
      select household_id from registry.residence where id = any(${residenceIds}::uuid[]) and ended_at is null)`,
  )
  return roomIds
}

/** New people of the import, unless something has come to refer to them since. */
export async function removePeople(tx: Transaction, ids: readonly string[]): Promise<void> {
  await run(tx, sql`delete from registry.residence where person_id = any(${ids}::uuid[]) and ended_by = 'undone'`)
  await run(
    tx,
    sql`
    delete from registry.person where id = any(${ids}::uuid[])
      and not exists (select from registry.residence where person_id = person.id)
      and not exists (select from registry.person_alias where person_id = person.id)
      and not exists (select from registry.person as other where other.merged_into = person.id)`,
  )
}

/** Empty places that the import made and nobody has used since. */
export async function removePlaces(
  tx: Transaction,
  {
    households,
    rooms,
    entrances,
    buildings,
  }: Readonly<Record<'households' | 'rooms' | 'entrances' | 'buildings', readonly string[]>>,
): Promise<void> {
  await run(
    tx,
    sql`
    delete from registry.household where id = any(${households}::uuid[])
      and not exists (select from registry.residence where household_id = household.id)
      and not exists (select from registry.self_fill where household_id = household.id)`,
  )
  await run(
    tx,
    sql`
    delete from registry.room where id = any(${rooms}::uuid[]) and visited_at is null
      and not exists (select from registry.household where room_id = room.id)
      and not exists (select from registry.residence where room_id = room.id)
      and not exists (select from registry.request where room_id = room.id)
      and not exists (select from registry.self_fill where room_id = room.id)
      and not exists (select from registry.organisation where room_id = room.id)`,
  )
  await run(
    tx,
    sql`
    delete from registry.entrance where id = any(${entrances}::uuid[])
      and not exists (select from registry.room where entrance_id = entrance.id)`,
  )
  await run(
    tx,
    sql`
    delete from registry.building where id = any(${buildings}::uuid[])
      and not exists (select from registry.entrance where building_id = building.id)`,
  )
}

const Raised = z.object({ id: z.string(), version: z.number(), gridCode: z.string() })

/** After many changes at once: every room's next version. */
export async function raiseRooms(tx: Transaction, roomIds: readonly string[]): Promise<z.infer<typeof Raised>[]> {
  if (roomIds.length === 0) return []
  return rows(
    tx,
    Raised,
    sql`
    update registry.room set version = version + 1 from registry.building
    where building.id = room.building_id and room.id = any(${[...new Set(roomIds)]}::uuid[])
    returning room.id, version, building.grid_code`,
  )
}
