import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route } from '../../platform/index.ts'
import { exportRoutes } from './export-lists.ts'
import { retry } from './failed-jobs.ts'
import { sendFilingPack } from './filing-pack/send-filing-pack.ts'
import { readState } from './read-state.ts'
import { listFailedJobs } from './store.ts'

const jobsShown = 100

/** How the platform itself is, for the system administrator; nothing about matters or people. */
export const system: Module = { name: 'system', routes }

function routes(platform: Platform): readonly Route[] {
  return [
    ...exportRoutes(platform),
    route(api.getSystemState, () => readState(platform)),
    route(api.printFilingPack, ({ input: { query }, caller: { actor }, reply }) =>
      sendFilingPack(platform, { personId: actor.personId, reply, as: query.as }),
    ),
    route(api.listFailedJobs, () => listFailedJobs(platform.database, jobsShown)),
    route(api.retryJob, async ({ input: { params }, caller: { actor } }) => {
      await retry(platform, actor.personId, params.id)
      return {}
    }),
  ]
}
