import sql from 'sql-template-tag'
import { z } from 'zod'
import { prepared, rows, type Transaction } from '../../../platform/index.ts'
import { AwayPerson, awayFor, isOn, Membership, rolesOf } from './roles-of.ts'

const StaffRow = z.object({
  personId: z.string(),
  name: z.string(),
  phone: z.string(),
  memberships: z.array(Membership),
  /** For whom they stand in today, and who stands in for them. */
  away: z.array(AwayPerson),
  deputyId: z.string().nullable(),
})
export type StaffRow = z.infer<typeof StaffRow>

/**
 * People with an open account, by id or because they are in one of these units, and the deputies of those who are away;
 * each with all roles that are their own.
 */
export function listStaff(
  tx: Transaction,
  { unitIds, personIds }: { readonly unitIds: readonly string[]; readonly personIds: readonly string[] },
): Promise<StaffRow[]> {
  return rows(
    tx,
    StaffRow,
    prepared(
      'accounts.staff',
      sql`
      with asked as (
        select id from accounts.person where id = any(${personIds}::uuid[])
        union
        select person_id from accounts.membership where unit_id = any(${unitIds}::uuid[]) and valid_to is null
      ), wanted as (
        select id from asked
        union
        select absence.deputy_id from accounts.absence join asked on asked.id = absence.person_id where ${isOn}
      )
      select person.id as person_id, person.name, person.phone, ${rolesOf(sql`person.id`)} as memberships,
        ${awayFor(sql`person.id`)} as away,
        (select absence.deputy_id from accounts.absence where absence.person_id = person.id and ${isOn}
          order by absence.id limit 1) as deputy_id
      from accounts.person join wanted on wanted.id = person.id
      where person.deactivated_at is null
      order by person.id`,
    ),
  )
}
