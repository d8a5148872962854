import type { accounts as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import type { Module, Transaction } from '../../platform/index.ts'
import { turnDay } from './absences.ts'
import { currentUnits } from './current-units.ts'
import { identify } from './identify.ts'
import { routes } from './routes.ts'
import { endExpiredSessions } from './session.ts'
import { makeSetupToken } from './setup.ts'
import { findPerson, listPeopleOfUnit } from './store/people.ts'

export { addOrganisation, type Organisation } from './add-organisation.ts'
export { addressBlock } from './address-block.ts'
export { currentUnits, refreshUnits } from './current-units.ts'
export { deviceOf } from './device.ts'
export { handOutList } from './hand-out-list.ts'
export {
  listStoodInFor,
  passOnAbsences,
  takeBackAbsences,
} from './pass-absences.ts'
export { getLeaving, passOnRoles, takeBackRoles } from './pass-on.ts'
export { findPersonNames } from './person-names.ts'
export { checkBeforeClosing } from './rights.ts'
export { sessionTopic } from './session.ts'
export { needsSetup } from './setup.ts'
export { findPerson, hasPeople, listMembersByPhone } from './store/people.ts'
export { listStaff } from './store/staff.ts'
export { listUnitsIn, moveUnits, returnUnits } from './store/units.ts'
export { hashToken, newToken } from './token.ts'

export const accounts: Module = {
  name: 'accounts',
  routes,
  identify,
  jobs: (platform) => ({
    'accounts.end-expired': () => endExpiredSessions(platform),
    'accounts.turn-day': () => turnDay(platform),
  }),
  // Midnight in the city is four in the afternoon.
  cron: [
    { task: 'accounts.end-expired', at: '*/5 * * * *' },
    { task: 'accounts.turn-day', at: '0 16 * * *' },
  ],
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

/** Whether somebody may be given matters of the unit by name: confidential ones only where they are cleared there. */
export async function canTake(
  tx: Transaction,
  {
    personId,
    unitId,
    confidential,
  }: { readonly personId: string; readonly unitId: string; readonly confidential: boolean },
): Promise<boolean> {
  const row = await findPerson(tx, personId)
  return row?.memberships.some((held) => held.unitId === unitId && (held.cleared || !confidential)) ?? false
}

/** Whether somebody works in the unit now. */
export async function isMember(tx: Transaction, personId: string, unitId: string): Promise<boolean> {
  return (await listPeopleOfUnit(tx, unitId)).some(({ id }) => id === personId)
}
