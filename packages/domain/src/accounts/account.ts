import { isAreaCode } from '../areas/index.ts'

/** What a person may be in a unit. The three administrators are separate on purpose. */
export const roles = [
  'gridWorker',
  'communityHead',
  'dispatcher',
  'departmentHandler',
  'supervisor',
  'callbackOfficer',
  'registryOfficer',
  'privacyOfficer',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const
export type Role = (typeof roles)[number]

export const unitKinds = ['gridTeam', 'community', 'centre', 'department'] as const
export type UnitKind = (typeof unitKinds)[number]

/**
 * A unit answers for the area `areaCode` (grid 15, community 12, street 9, county 6, city 4 significant digits).
 * `nature` says what a department is for (urbanManagement, police …); parents form the escalation chain.
 */
export type Unit = {
  readonly id: string
  readonly kind: UnitKind
  readonly name: string
  readonly areaCode: string
  readonly parentId?: string
  readonly nature?: string
}

/** A person in a unit with a role; `cleared` people may see confidential tip-offs of their area. */
export type Membership = {
  readonly unitId: string
  readonly unitKind: UnitKind
  readonly areaCode: string
  readonly role: Role
  readonly cleared: boolean
  /** Whose it is, where it is held only while they are away. */
  readonly forPersonId?: string
}

/** Who acts. A resident is known by a reporter key only; `system` is a clock that ran out. */
export type Actor =
  | {
      readonly kind: 'staff'
      readonly personId: string
      readonly memberships: readonly Membership[]
      /** Those who are away now and have this person as their deputy. */
      readonly standsInFor?: readonly string[]
    }
  | { readonly kind: 'resident'; readonly reporterId?: string }
  | { readonly kind: 'system' }

/** Whether an area lies in a scope: the same area or one below it in the tree. */
export function isWithinScope(scopeCode: string, areaCode: string): boolean {
  return areaCode === scopeCode || (areaCode.startsWith(scopeCode) && isAreaCode(scopeCode))
}

/** The role that does the work of a unit of this kind. */
const workRoles = {
  gridTeam: 'gridWorker',
  community: 'communityHead',
  centre: 'dispatcher',
  department: 'departmentHandler',
} as const satisfies Record<UnitKind, Role>

/** Whether somebody acts for their unit, as distinct from watching over it. */
export function doesWorkOfUnit(membership: Membership): boolean {
  return workRoles[membership.unitKind] === membership.role
}

/** The memberships in which somebody may know of a matter: for a confidential one, only cleared ones. */
export function listMembershipsFor(actor: Actor, { confidential }: { readonly confidential: boolean }): Membership[] {
  if (actor.kind !== 'staff') return []
  return actor.memberships.filter(({ cleared }) => cleared || !confidential)
}

/** Whether somebody with one of these roles answers for an area or watches over it: for a community or a centre. */
export function watchesOver(memberships: readonly Membership[], of: readonly Role[], areaCode: string): boolean {
  return memberships.some(
    ({ role, unitKind, areaCode: scope }) =>
      of.includes(role) && (unitKind === 'centre' || unitKind === 'community') && isWithinScope(scope, areaCode),
  )
}
