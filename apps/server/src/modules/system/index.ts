import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route } from '../../platform/index.ts'
import { listFailed, retry } from './failed-jobs.ts'
import { sendFilingPack } from './filing-pack/send-filing-pack.ts'
import { readState } from './read-state.ts'

/** How the platform itself is, for the system administrator; nothing about matters or people. */
export const system: Module = { name: 'system', routes }

function routes(platform: Platform): readonly Route[] {
  return [
    route(api.getSystemState, () => readState(platform)),
    route(api.printFilingPack, ({ input: { query }, caller: { actor }, reply }) =>
      sendFilingPack(platform, { personId: actor.personId, reply, as: query.as }),
    ),
    route(api.listFailedJobs, () => listFailed(platform.database)),
    route(api.retryJob, async ({ input: { params }, caller: { actor } }) => {
      await retry(platform, actor.personId, params.id)
      return {}
    }),
  ]
}
