import { accounts, Refusal } from '@ejia/domain'
import type { By } from './desk.ts'

/** Whether somebody makes the forms of this unit. */
export function isMaker({ memberships }: By, unitId: string): boolean {
  return memberships.some((held) => held.role === 'departmentHandler' && held.unitId === unitId)
}

/** To others a form that is not theirs does not exist. */
export function checkMaker(by: By, unitId: string): void {
  if (!isMaker(by, unitId)) throw new Refusal('form.unknown')
}

type Owned = { readonly ownerUnitId: string; readonly ownerArea: string | undefined }

/** At a desk: the owner's own people in its area, and those who keep the registry there. */
export function mayFillAtDesk({ memberships }: By, { ownerUnitId, ownerArea }: Owned, gridCode: string): boolean {
  if (ownerArea === undefined || !accounts.isWithinScope(ownerArea, gridCode)) return false
  return memberships.some(
    ({ role, unitId, areaCode }) =>
      accounts.isWithinScope(areaCode, gridCode) &&
      (role === 'departmentHandler' ? unitId === ownerUnitId : role === 'communityHead' || role === 'registryOfficer'),
  )
}

/** Whether an area of theirs and the form's have anything in common. */
export function touchesArea({ memberships }: By, { ownerUnitId, ownerArea }: Owned): boolean {
  if (ownerArea === undefined) return false
  return memberships.some(({ role, unitId, areaCode }) => {
    if (role === 'gridWorker') return false
    if (role === 'departmentHandler') return unitId === ownerUnitId
    return accounts.isWithinScope(ownerArea, areaCode) || accounts.isWithinScope(areaCode, ownerArea)
  })
}

/** The grids of which somebody is the grid worker. */
export function workedGrids({ memberships }: By): string[] {
  return memberships.filter(({ role }) => role === 'gridWorker').map(({ areaCode }) => areaCode)
}
