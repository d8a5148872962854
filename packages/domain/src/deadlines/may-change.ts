import { isWithinScope, type Membership } from '../accounts/index.ts'

/**
 * Supervisors of a centre and system administrators set what holds for their area. A dispatcher does not: nobody
 * should set the clock that runs against them.
 */
export function mayChange(memberships: readonly Membership[], areaCode: string): boolean {
  return memberships.some((held) => {
    const isKeeper = held.role === 'systemAdministrator' || (held.role === 'supervisor' && held.unitKind === 'centre')
    return isKeeper && isWithinScope(held.areaCode, areaCode)
  })
}
