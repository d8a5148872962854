import type { Module } from '../../platform/index.ts'
import { resealAccounts } from './reseal-accounts.ts'
import { routes } from './routes.ts'
import { removeExpired } from './store/sessions.ts'

const cleanUpTask = 'residents.clean-up'

/** Residents' own accounts, which nobody needs. */
export const residents: Module = {
  name: 'residents',
  routes,
  jobs: ({ database }) => ({ [cleanUpTask]: () => removeExpired(database) }),
  cron: [{ task: cleanUpTask, at: '17 * * * *' }],
  reseal: resealAccounts,
}
