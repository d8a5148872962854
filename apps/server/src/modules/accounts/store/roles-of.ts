import { accounts as domain } from '@ejia/domain'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'

export const Membership = z.object({
  unitId: z.string(),
  unitKind: z.enum(domain.unitKinds),
  areaCode: z.string(),
  role: z.enum(domain.roles),
  cleared: z.boolean(),
})

export const AwayPerson = z.object({ personId: z.string(), memberships: z.array(Membership) })

/** The roles that are somebody's own now, as a value of a query; `personId` is one of its columns. */
export function rolesOf(personId: Sql): Sql {
  return sql`coalesce((
    select jsonb_agg(jsonb_build_object('unitId', unit.id, 'unitKind', unit.kind, 'areaCode', unit.area_code,
      'role', membership.role, 'cleared', membership.cleared) order by membership.id)
    from accounts.membership join accounts.unit on unit.id = membership.unit_id
    where membership.person_id = ${personId} and membership.valid_to is null
  ), '[]')`
}

/** Those who are away today and have this person as their deputy, each with their own roles. */
export function awayFor(deputyId: Sql): Sql {
  return sql`coalesce((
    select jsonb_agg(jsonb_build_object('personId', absence.person_id, 'memberships', ${rolesOf(sql`absence.person_id`)})
      order by absence.person_id)
    from accounts.absence where absence.deputy_id = ${deputyId} and ${isOn}
  ), '[]')`
}

export const today = sql`(now() at time zone 'Asia/Shanghai')::date`

export const isOn = sql`absence.ended_at is null and ${today} between absence.from_on and absence.until_on`
