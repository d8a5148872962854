import type { accounts as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import type { Module, Transaction } from '../../platform/index.ts'
import { currentUnits } from './current-units.ts'
import { identify } from './identify.ts'
import { routes } from './routes.ts'
import { endExpiredSessions } from './session.ts'
import { makeSetupToken } from './setup.ts'
import { listPeopleOfUnit } from './store/people.ts'

export { addOrganisation, type Organisation } from './add-organisation.ts'
export { currentUnits, refreshUnits } from './current-units.ts'
export { deviceOf } from './device.ts'
export { findPersonNames } from './person-names.ts'
export { sessionTopic } from './session.ts'
export { needsSetup } from './setup.ts'
export { hasPeople, listMembersByPhone } from './store/people.ts'
export { listStaff } from './store/staff.ts'

export const accounts: Module = {
  name: 'accounts',
  routes,
  identify,
  jobs: (platform) => ({ 'accounts.end-expired': () => endExpiredSessions(platform) }),
  cron: [{ task: 'accounts.end-expired', at: '*/5 * * * *' }],
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

/** Whether somebody works in the unit now. */
export async function isMember(tx: Transaction, personId: string, unitId: string): Promise<boolean> {
  return (await listPeopleOfUnit(tx, unitId)).some(({ id }) => id === personId)
}
