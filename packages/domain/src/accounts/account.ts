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
}

/** Who acts. A resident is known by a reporter key only; `system` is a clock that ran out. */
export type Actor =
  | { readonly kind: 'staff'; readonly personId: string; readonly memberships: readonly Membership[] }
  | { readonly kind: 'resident'; readonly reporterId?: string }
  | { readonly kind: 'system' }

/** Codes are prefixes of the codes below them, so an area contains another when its code begins the other's. */
export function isWithinScope(scopeCode: string, areaCode: string): boolean {
  return areaCode.startsWith(scopeCode)
}
