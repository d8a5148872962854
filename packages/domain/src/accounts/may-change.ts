import { isWithinScope, type Membership } from './account.ts'

/**
 * Supervisors of a centre and system administrators set what holds for their area. A dispatcher does not: nobody
 * should set the clock that runs against them, nor the rules that bring them their work.
 */
export function mayChange(memberships: readonly Membership[], areaCode: string): boolean {
  return memberships.some((held) => {
    const isKeeper = held.role === 'systemAdministrator' || (held.role === 'supervisor' && held.unitKind === 'centre')
    return isKeeper && isWithinScope(held.areaCode, areaCode)
  })
}

/** What a community agreed for itself is changed by its head, or by whoever sets what holds for the area above it. */
export function mayAgree(memberships: readonly Membership[], communityCode: string): boolean {
  const isHead = ({ role, unitKind, areaCode }: Membership) =>
    role === 'communityHead' && unitKind === 'community' && areaCode === communityCode
  return memberships.some(isHead) || mayChange(memberships, communityCode)
}
