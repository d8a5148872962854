import type { accounts as domain } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, one, rows, run, type Transaction } from '../../../platform/index.ts'
import { isOn, Membership, rolesOf, today } from './roles-of.ts'

const Absence = z.object({
  id: z.string(),
  personId: z.string(),
  deputyId: z.string(),
  fromOn: z.string(),
  untilOn: z.string(),
  isOn: z.boolean(),
})
export type AbsenceRow = z.infer<typeof Absence>

const columns = sql`
  absence.id, absence.person_id, absence.deputy_id, absence.from_on::text, absence.until_on::text, ${isOn} as is_on`
const lasts = sql`absence.ended_at is null and absence.until_on >= ${today}`

/** Today's and later ones in which these people are away or stand in; of everybody where none are named. */
export function listAbsencesOf(tx: Transaction, personIds: readonly string[] | undefined): Promise<AbsenceRow[]> {
  const whose = personIds ?? null
  return rows(
    tx,
    Absence,
    sql`
    select ${columns} from accounts.absence
    where ${lasts} and (${whose}::uuid[] is null or person_id = any(${whose}::uuid[]) or deputy_id = any(${whose}::uuid[]))
    order by from_on, id`,
  )
}

export function findAbsence(tx: Transaction, id: string): Promise<AbsenceRow | undefined> {
  return maybeOne(tx, Absence, sql`select ${columns} from accounts.absence where id = ${id} and ${lasts}`)
}

export type NewAbsence = domain.Absence & { readonly id: string; readonly madeBy: string }

export async function addAbsence(tx: Transaction, given: NewAbsence): Promise<void> {
  const { id, personId, deputyId, fromOn, untilOn, madeBy } = given
  await run(
    tx,
    sql`
    insert into accounts.absence (id, person_id, deputy_id, from_on, until_on, made_by)
    values (${id}, ${personId}, ${deputyId}, ${fromOn}, ${untilOn}, ${madeBy})`,
  )
}

export async function markEnded(tx: Transaction, ids: readonly string[], by: string): Promise<number> {
  return run(
    tx,
    sql`
    update accounts.absence set ended_at = now(), ended_by = ${by} where id = any(${ids}::uuid[]) and ended_at is null`,
  )
}

export async function markLasting(tx: Transaction, ids: readonly string[]): Promise<void> {
  await run(tx, sql`update accounts.absence set ended_at = null, ended_by = null where id = any(${ids}::uuid[])`)
}

/** The date on the wall in the city. */
export async function readToday(tx: Transaction): Promise<string> {
  return (await one(tx, z.object({ day: z.string() }), sql`select ${today}::text as day`)).day
}

const Candidate = z.object({
  id: z.string(),
  name: z.string(),
  unitName: z.string(),
  memberships: z.array(Membership),
})

/** People with an open account and a role under one of these areas or in one of these units, by name. */
export function listNear(
  tx: Transaction,
  {
    areaCodes,
    unitIds,
    text,
    limit,
  }: {
    readonly areaCodes: readonly string[]
    readonly unitIds: readonly string[]
    readonly text: string
    readonly limit: number
  },
) {
  return rows(
    tx,
    Candidate,
    sql`
    select person.id, person.name, min(unit.name) as unit_name, ${rolesOf(sql`person.id`)} as memberships
    from accounts.person
      join accounts.membership on membership.person_id = person.id and membership.valid_to is null
      join accounts.unit on unit.id = membership.unit_id
    where person.deactivated_at is null and strpos(person.name, ${text}) > 0
      and (unit.id = any(${unitIds}::uuid[])
        or exists (select from unnest(${areaCodes}::text[]) as scope where starts_with(unit.area_code, scope)))
    group by person.id, person.name
    order by person.name, person.id limit ${limit}`,
  )
}

/** Whose absence begins today or ended yesterday: what their deputies hold is another since midnight. */
export async function listTurning(tx: Transaction): Promise<string[]> {
  const turning = await rows(
    tx,
    z.object({ deputyId: z.string() }),
    sql`
    select distinct deputy_id from accounts.absence
    where ended_at is null and (from_on = ${today} or until_on = ${today} - 1)`,
  )
  return turning.map(({ deputyId }) => deputyId)
}
