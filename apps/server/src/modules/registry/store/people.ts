import { registry } from '@ejia/domain'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { inBytes, maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredPerson = z.object({
  id: z.string(),
  version: z.number(),
  status: z.enum(['resident', 'movedAway', 'died', 'merged']),
  gridCode: z.string(),
  sealed: z.string(),
  mergedInto: z.string().nullable(),
})
export type StoredPerson = z.infer<typeof StoredPerson>

const StoredResident = StoredPerson.extend({
  residenceId: z.string(),
  householdId: z.string(),
  householdKind: z.enum(registry.householdKinds),
  roomId: z.string(),
  relation: z.string(),
  population: z.enum(registry.populations),
  since: z.string().nullable(),
})
export type StoredResident = z.infer<typeof StoredResident>

const columns = sql`person.id, person.version, person.status, person.grid_code,
  encode(person.sealed, 'hex') as sealed, person.merged_into`

/** Those who live in these rooms now, the head of each household first. */
export function listResidents(tx: Transaction, roomIds: readonly string[]): Promise<StoredResident[]> {
  return rows(tx, StoredResident, selectResidents(sql`residence.room_id = any(${roomIds}::uuid[])`))
}

export function findResidence(tx: Transaction, personId: string): Promise<StoredResident | undefined> {
  return maybeOne(tx, StoredResident, selectResidents(sql`residence.person_id = ${personId}`))
}

/** Where these live now. */
export function listHomes(tx: Transaction, personIds: readonly string[]): Promise<StoredResident[]> {
  return rows(tx, StoredResident, selectResidents(sql`residence.person_id = any(${personIds}::uuid[])`))
}

function selectResidents(condition: Sql): Sql {
  return sql`
    select ${columns}, residence.id as residence_id, household_id, household.kind as household_kind,
      residence.room_id, relation, population, since
    from registry.residence
      join registry.person on person.id = residence.person_id
      join registry.household on household.id = residence.household_id
    where residence.ended_at is null and ${condition}
    order by residence.room_id, household.began_at, household_id, relation, person.id`
}

/** By their own or by another id of theirs; whoever was merged is found as the one that was kept. */
export async function findPeople(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, StoredPerson>> {
  const Asked = StoredPerson.extend({ asked: z.string() })
  const found = await rows(
    tx,
    Asked,
    sql`
    select ${columns}, asked::uuid as asked
    from unnest(${ids}::uuid[]) as asked
      left join registry.person_alias on person_alias.id = asked
      join registry.person on person.id = coalesce(person_alias.person_id, asked)`,
  )
  return new Map(found.map(({ asked, ...person }) => [asked, person]))
}

/** Living records under these keyed hashes. */
export function listByIdentity(tx: Transaction, indexes: readonly string[]): Promise<StoredPerson[]> {
  if (indexes.length === 0) return Promise.resolve([])
  return rows(
    tx,
    StoredPerson,
    sql`
    select ${columns} from registry.person
    where id_card_index = any(${inBytes(indexes)}::bytea[]) and status <> 'merged'`,
  )
}

export function listByPhone(tx: Transaction, indexes: readonly string[]): Promise<StoredPerson[]> {
  if (indexes.length === 0) return Promise.resolve([])
  return rows(
    tx,
    StoredPerson,
    sql`
    select ${columns} from registry.person
    where phone_index = any(${inBytes(indexes)}::bytea[]) and status <> 'merged' order by id limit 5000`,
  )
}

export type WrittenPerson = {
  readonly id: string
  readonly version: number
  readonly status: StoredPerson['status']
  readonly gridCode: string
  readonly sealed: string
  readonly idCardIndex: string | null
  readonly phoneIndex: string | null
  readonly mergedInto: string | null
}

/** New ones are added, known ones replaced. */
export async function writePeople(tx: Transaction, people: readonly WrittenPerson[]): Promise<void> {
  if (people.length === 0) return
  await run(
    tx,
    sql`
    insert into registry.person (id, version, status, grid_code, sealed, id_card_index, phone_index, merged_into)
    select id, version, status, "gridCode", decode(sealed, 'hex'), decode("idCardIndex", 'hex'),
      decode("phoneIndex", 'hex'), "mergedInto"
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as given (id uuid, version int, status text,
      "gridCode" text, sealed text, "idCardIndex" text, "phoneIndex" text, "mergedInto" uuid)
    on conflict (id) do update set version = excluded.version, status = excluded.status,
      grid_code = excluded.grid_code, sealed = excluded.sealed, id_card_index = excluded.id_card_index,
      phone_index = excluded.phone_index, merged_into = excluded.merged_into`,
  )
}

/** Later questions for `id` find `personId`; what led to `id` leads there too. */
export async function addAlias(tx: Transaction, id: string, personId: string): Promise<void> {
  await run(tx, sql`update registry.person_alias set person_id = ${personId} where person_id = ${id}`)
  await run(
    tx,
    sql`insert into registry.person_alias (id, person_id) values (${id}, ${personId})
        on conflict (id) do update set person_id = excluded.person_id`,
  )
}
