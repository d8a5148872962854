import { Refusal } from '../refusal.ts'
import { isWithinScope, type Membership, type Role, type Unit } from './account.ts'

export const administratorRoles = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const satisfies readonly Role[]
export type AdministratorRole = (typeof administratorRoles)[number]

/** Who grants or takes away a role, from whom, and what must be known to decide. */
export type RightsChange = {
  readonly by: { readonly personId: string; readonly memberships: readonly Membership[] }
  readonly person: { readonly personId: string; readonly memberships: readonly Pick<Membership, 'role'>[] }
  readonly unit: Pick<Unit, 'areaCode'>
  readonly role: Role
  /** How many active people hold each administrator's role now. */
  readonly administrators: Readonly<Record<AdministratorRole, number>>
}

/** Refuses, or lets the grant happen. */
export function checkGrant(change: RightsChange): void {
  const { by, person, role, unit } = change
  if (by.personId === person.personId) throw new Refusal('account.own-roles')
  if (!isAppointment(change)) checkScope(by.memberships, unit.areaCode)
  const other = person.memberships.find((held) => isAdministrator(held.role) && held.role !== role)
  if (isAdministrator(role) && other) throw new Refusal('account.conflicting-roles', { held: other.role })
}

export function checkRevocation({ by, role, unit, administrators }: Omit<RightsChange, 'person'>): void {
  checkScope(by.memberships, unit.areaCode)
  checkNotLast(role, administrators)
}

export function checkNotLast(role: Role, administrators: RightsChange['administrators']): void {
  if (isAdministrator(role) && administrators[role] <= 1) throw new Refusal('account.last-administrator')
}

/** Whether somebody with this role may touch the account of a person with these memberships. */
export function isInCharge(
  by: readonly Membership[],
  role: AdministratorRole,
  person: readonly Pick<Membership, 'areaCode'>[],
): boolean {
  const scopes = by.filter((held) => held.role === role).map(({ areaCode }) => areaCode)
  return person.every(({ areaCode }) => scopes.some((scope) => isWithinScope(scope, areaCode)))
}

/** Whether the names of a unit's people are shown to somebody with these memberships. */
export function seesPeopleOf(unit: Pick<Unit, 'id' | 'areaCode'>, memberships: readonly Membership[]): boolean {
  return memberships.some(({ unitId, areaCode }) => unitId === unit.id || isWithinScope(areaCode, unit.areaCode))
}

function isAdministrator(role: Role): role is AdministratorRole {
  return administratorRoles.some((one) => one === role)
}

/** The one grant that needs no security administrator, for there is none to ask. */
function isAppointment({ by, role, administrators }: RightsChange): boolean {
  const appoints = role === 'securityAdministrator' || role === 'auditAdministrator'
  return appoints && administrators[role] === 0 && by.memberships.some((held) => held.role === 'systemAdministrator')
}

function checkScope(by: readonly Membership[], areaCode: string): void {
  const held = by.filter(({ role }) => role === 'securityAdministrator')
  if (held.length === 0) throw new Refusal('session.forbidden')
  if (!held.some((one) => isWithinScope(one.areaCode, areaCode))) throw new Refusal('unit.outside-scope')
}
