import type { Module } from '../../platform/index.ts'
import { routesOf } from './routes.ts'
import { removeOldPresence } from './store/presence.ts'

const cleanUpTask = 'desk.clean-up'

export const desk: Module = {
  name: 'desk',
  routes: routesOf,
  jobs: ({ database }) => ({ [cleanUpTask]: () => removeOldPresence(database) }),
  cron: [{ task: cleanUpTask, at: '*/15 * * * *' }],
}
