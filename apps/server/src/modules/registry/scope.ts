import { registry as contract } from '@ejia/contract'
import { accounts, Refusal } from '@ejia/domain'
import type { By } from './desk.ts'

const { access } = contract.getRoom

/** The areas whose registry somebody works with. */
export function scopesOf(by: By, roles: readonly accounts.Role[] = access.roles): string[] {
  return by.memberships.filter(({ role }) => roles.includes(role)).map(({ areaCode }) => areaCode)
}

export function isInScope(by: By, areaCode: string, roles?: readonly accounts.Role[]): boolean {
  return scopesOf(by, roles).some((scope) => accounts.isWithinScope(scope, areaCode))
}

/** To others than those of its area a record does not exist. */
export function checkSeen(by: By, gridCode: string): void {
  if (!isInScope(by, gridCode)) throw new Refusal('not-found')
}

/** Where somebody names an area or building of their choosing, they are told plainly. */
export function checkInScope(by: By, areaCode: string, roles?: readonly accounts.Role[]): void {
  if (!isInScope(by, areaCode, roles)) throw new Refusal('registry.outside-scope')
}
