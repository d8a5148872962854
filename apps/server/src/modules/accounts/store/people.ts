import { accounts as domain } from '@ejia/domain'
import sql, { empty, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, one, rows, run, type Transaction } from '../../../platform/index.ts'

const HeldRole = z.object({
  id: z.string(),
  role: z.enum(domain.roles),
  cleared: z.boolean(),
  unitId: z.string(),
  unitName: z.string(),
  unitKind: z.enum(domain.unitKinds),
  areaCode: z.string(),
})
export type HeldRole = z.infer<typeof HeldRole>

const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  memberships: z.array(HeldRole),
})
export type PersonRow = z.infer<typeof PersonRow>

export type PeopleSearch = {
  readonly text?: string | undefined
  readonly unitId?: string | undefined
  /** Only people without a role, or with all their roles in one of these areas. */
  readonly scopes: readonly string[]
  readonly after?: { readonly name: string; readonly id: string } | undefined
  readonly limit: number
}

export function findPerson(tx: Transaction, id: string): Promise<PersonRow | undefined> {
  return maybeOne(tx, PersonRow, selectPeople(sql`person.id = ${id}`, empty))
}

/** By name, then id. A number is found whole or by its last four digits. */
export function searchPeople(tx: Transaction, search: PeopleSearch): Promise<PersonRow[]> {
  const { text, unitId, scopes, after, limit } = search
  const conditions = sql`
    not exists (
      select from accounts.membership join accounts.unit on unit.id = membership.unit_id
      where membership.person_id = person.id and membership.valid_to is null
        and not exists (select from unnest(${scopes}::text[]) as scope where starts_with(unit.area_code, scope))
    )
    ${text === undefined ? empty : sql`and (strpos(person.name, ${text}) > 0 or person.phone = ${text} or right(person.phone, 4) = ${text})`}
    ${
      unitId === undefined
        ? empty
        : sql`and exists (select from accounts.membership
            where membership.person_id = person.id and unit_id = ${unitId} and valid_to is null)`
    }
    ${after ? sql`and (person.name, person.id) > (${after.name}, ${after.id}::uuid)` : empty}`
  return rows(tx, PersonRow, selectPeople(conditions, sql`order by person.name, person.id limit ${limit}`))
}

function selectPeople(condition: Sql, order: Sql): Sql {
  return sql`
    select person.id, person.name, person.phone, person.deactivated_at is null as active,
      coalesce((select must_change from accounts.credential where person_id = person.id), false) as must_change_password,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', membership.id, 'role', membership.role, 'cleared', membership.cleared, 'unitId', unit.id,
          'unitName', unit.name, 'unitKind', unit.kind, 'areaCode', unit.area_code) order by membership.id)
        from accounts.membership join accounts.unit on unit.id = membership.unit_id
        where membership.person_id = person.id and membership.valid_to is null
      ), '[]') as memberships
    from accounts.person where ${condition} ${order}`
}

export type NewPerson = { readonly id: string; readonly name: string; readonly phone: string }

/** False where the number has an account already. */
export async function addPerson(tx: Transaction, { id, name, phone }: NewPerson): Promise<boolean> {
  const statement = sql`
    insert into accounts.person (id, name, phone) values (${id}, ${name}, ${phone}) on conflict (phone) do nothing`
  return (await run(tx, statement)) === 1
}

export async function hasPeople(tx: Transaction): Promise<boolean> {
  const Answer = z.object({ found: z.boolean() })
  return (await one(tx, Answer, sql`select exists (select from accounts.person) as found`)).found
}

export async function markDeactivated(tx: Transaction, id: string): Promise<void> {
  await run(tx, sql`update accounts.person set deactivated_at = now() where id = ${id} and deactivated_at is null`)
}

/** Of a closed account: as it was, with the password it had. */
export async function markActive(tx: Transaction, id: string): Promise<void> {
  await run(tx, sql`update accounts.person set deactivated_at = null where id = ${id}`)
}

export function listNames(tx: Transaction, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const Named = z.object({ id: z.string(), name: z.string() })
  return rows(tx, Named, sql`select id, name from accounts.person where id = any(${ids}::uuid[])`)
}

/** People whose name holds the words, also those whose account is closed. */
export async function listIdsByName(tx: Transaction, words: string, limit: number): Promise<string[]> {
  const found = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`select id from accounts.person where strpos(name, ${words}) > 0 order by name, id limit ${limit}`,
  )
  return found.map(({ id }) => id)
}

const Colleague = z.object({ id: z.string(), name: z.string(), role: z.enum(domain.roles) })
export type Colleague = z.infer<typeof Colleague>

export function listPeopleOfUnit(tx: Transaction, unitId: string): Promise<Colleague[]> {
  return rows(
    tx,
    Colleague,
    sql`
    select person.id, person.name, membership.role
    from accounts.membership join accounts.person on person.id = membership.person_id
    where membership.unit_id = ${unitId} and membership.valid_to is null
    order by person.name, person.id, membership.role`,
  )
}

const Member = z.object({
  personId: z.string(),
  name: z.string(),
  phone: z.string(),
  role: z.enum(domain.roles),
  unitName: z.string(),
  areaCode: z.string(),
})
export type Member = z.infer<typeof Member>

/** Of those with these numbers, the roles they hold. */
export function listMembersByPhone(tx: Transaction, phones: readonly string[]): Promise<Member[]> {
  return rows(
    tx,
    Member,
    sql`
    select person.id as person_id, person.name, person.phone, membership.role, unit.name as unit_name, unit.area_code
    from accounts.person
      join accounts.membership on membership.person_id = person.id and membership.valid_to is null
      join accounts.unit on unit.id = membership.unit_id
    where person.phone = any(${phones}::text[])
    order by person.phone, membership.id`,
  )
}
