import { accounts, Refusal } from '@ejia/domain'
import type { StaffCaller, Transaction } from '../../platform/index.ts'
import { type Draw, findDraw } from './store.ts'

type By = StaffCaller['actor']

const roles: readonly accounts.Role[] = ['dispatcher', 'supervisor', 'callbackOfficer']

/** Where somebody draws and calls: the areas of the centres for which they do. */
export function scopesOf({ memberships }: By): string[] {
  return memberships
    .filter(({ role, unitKind }) => roles.includes(role) && unitKind === 'centre')
    .map(({ areaCode }) => areaCode)
}

export function checkScope(by: By, areaCode: string): void {
  if (!isInScope(by, areaCode)) throw new Refusal('area.outside-scope')
}

export async function getDraw(tx: Transaction, by: By, id: string): Promise<Draw> {
  const draw = await findDraw(tx, id)
  if (!draw || !isInScope(by, draw.areaCode)) throw new Refusal('callback.unknown')
  return draw
}

function isInScope(by: By, areaCode: string): boolean {
  return scopesOf(by).some((scope) => accounts.isWithinScope(scope, areaCode))
}
