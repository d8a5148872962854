import { accounts as domain } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { prepared, rows, type Transaction } from '../../../platform/index.ts'

const StaffRow = z.object({
  personId: z.string(),
  name: z.string(),
  phone: z.string(),
  memberships: z.array(
    z.object({
      unitId: z.string(),
      unitKind: z.enum(domain.unitKinds),
      areaCode: z.string(),
      role: z.enum(domain.roles),
      cleared: z.boolean(),
    }),
  ),
})
export type StaffRow = z.infer<typeof StaffRow>

/** People with an open account, by id or because they are in one of these units; each with all roles they hold. */
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
      select person.id as person_id, person.name, person.phone, coalesce((
        select jsonb_agg(jsonb_build_object('unitId', unit.id, 'unitKind', unit.kind, 'areaCode', unit.area_code,
          'role', membership.role, 'cleared', membership.cleared) order by membership.id)
        from accounts.membership join accounts.unit on unit.id = membership.unit_id
        where membership.person_id = person.id and membership.valid_to is null
      ), '[]') as memberships
      from accounts.person
      where deactivated_at is null and (person.id = any(${personIds}::uuid[]) or person.id in (
        select person_id from accounts.membership where unit_id = any(${unitIds}::uuid[]) and valid_to is null))
      order by person.id`,
    ),
  )
}
