import type { accounts as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import type { Module, Transaction } from '../../platform/index.ts'
import { currentUnits } from './current-units.ts'
import { identify } from './identify.ts'
import { routes } from './routes.ts'
import { makeSetupToken } from './setup.ts'
import { listPeopleOfUnit } from './store/people.ts'
import { removeExpired } from './store/sessions.ts'

export { addOrganisation, type Organisation } from './add-organisation.ts'
export { currentUnits, refreshUnits, type UnitBook } from './current-units.ts'
export { findPersonNames } from './person-names.ts'
export { sessionTopic } from './session.ts'
export { needsSetup } from './setup.ts'
export { hasPeople, listMembersByPhone, listPeopleOfUnit as peopleOfUnit } from './store/people.ts'

export const accounts: Module = {
  name: 'accounts',
  routes,
  identify,
  jobs: ({ database }) => ({ 'accounts.remove-expired': () => removeExpired(database) }),
  cron: [{ task: 'accounts.remove-expired', at: '29 * * * *' }],
  start: async ({ database }) => {
    await currentUnits(database)
  },
  welcome: async (platform, address) => {
    const token = await makeSetupToken(platform)
    if (token === undefined) return []
    return [
      '首次设置（24 小时内有效，只能用一次） · First set-up, once, within 24 hours:',
      `  ${address}/setup?token=${token}`,
    ]
  },
}

/** All units in code order, as of at most a second ago. */
export async function cityUnits(database: Pool): Promise<readonly domain.Unit[]> {
  return (await currentUnits(database)).all
}

export async function findUnitNames(database: Pool, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { byId } = await currentUnits(database)
  return new Map(ids.flatMap((id) => byId.get(id) ?? []).map(({ id, name }) => [id, name]))
}

/** Whether somebody works in the unit now. */
export async function isMember(tx: Transaction, personId: string, unitId: string): Promise<boolean> {
  return (await listPeopleOfUnit(tx, unitId)).some(({ id }) => id === personId)
}
