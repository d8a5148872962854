import { Refusal } from '@ejia/domain'
import type { Platform, StaffCaller } from '../../platform/index.ts'
import { registryRules } from '../registry/index.ts'
import type { StoredGrant } from './store/grants.ts'

export type By = StaffCaller['actor']

export async function todayIn({ database }: Pick<Platform, 'database'>): Promise<string> {
  return (await registryRules(database)).today
}

/** Whether somebody reads in the name of this department. */
export function readsFor({ memberships }: By, { askerUnitId }: Pick<StoredGrant, 'askerUnitId'>): boolean {
  return memberships.some(({ role, unitId }) => role === 'departmentHandler' && unitId === askerUnitId)
}

/** To others it does not exist. */
export function checkReads(by: By, grant: StoredGrant | undefined): StoredGrant {
  if (!grant || !readsFor(by, grant)) throw new Refusal('not-found')
  return grant
}
