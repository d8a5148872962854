import type { accounts } from '@ejia/domain'
import sql, { join, type Sql } from 'sql-template-tag'
import { withinArea } from './area-range.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>

const caseRoles: readonly accounts.Role[] = [
  'gridWorker',
  'communityHead',
  'dispatcher',
  'departmentHandler',
  'supervisor',
  'callbackOfficer',
  'privacyOfficer',
]

/**
 * The domain's `canSee` as a condition, so that pages are full and nothing unseen leaves the database. What it lets
 * through is asked of `canSee` again, row by row.
 */
export function visibleTo({ personId, memberships }: Staff): Sql {
  const held = memberships.filter(({ role }) => caseRoles.includes(role))
  const cleared = held.filter((membership) => membership.cleared)
  if (cleared.length === held.length) return seenBy(personId, held)
  return sql`(${seenBy(personId, held)} and (not i.confidential or ${seenBy(personId, cleared)}))`
}

/** The areas that somebody looks over, as far as their role is about an area. */
export function overseenAreas({ memberships }: Staff): string[] {
  return [...new Set(memberships.filter(overseesArea).map(({ areaCode }) => areaCode))]
}

/** By a part that one's unit has in it, by having reported it, or by a role over the area. */
function seenBy(personId: string, memberships: readonly accounts.Membership[]): Sql {
  const ids = [personId, ...memberships.map(({ unitId }) => unitId)]
  const areas = new Set(memberships.filter(overseesArea).map(({ areaCode }) => areaCode))
  return sql`(${join([sql`i.seen_by && ${ids}::uuid[]`, ...[...areas].map(withinArea)], ' or ')})`
}

export function overseesArea({ role, unitKind }: accounts.Membership): boolean {
  switch (role) {
    case 'gridWorker':
    case 'callbackOfficer':
    case 'privacyOfficer':
      return true
    case 'communityHead':
      return unitKind === 'community'
    case 'dispatcher':
    case 'supervisor':
      return unitKind === 'centre'
    case 'departmentHandler':
    case 'registryOfficer':
    case 'systemAdministrator':
    case 'securityAdministrator':
    case 'auditAdministrator':
      return false
  }
}
