import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route } from '../../platform/index.ts'
import { exportRoutes } from './export-lists.ts'
import { assignEntries, changeProblem, listEntries, listProblemVersions, sendEntryPicture } from './keep-ledger.ts'
import { readLedger } from './ledger.ts'
import { listRaised, raise } from './raise.ts'
import { forgetPictures } from './store/entries.ts'

const cleanUpTask = 'improvements.clean-up'
const keptPictureDays = 180

export const improvements: Module = {
  name: 'improvements',
  routes,
  jobs: ({ database }) => ({ [cleanUpTask]: () => forgetPictures(database, keptPictureDays) }),
  cron: [{ task: cleanUpTask, at: '41 19 * * *' }],
}

function routes(platform: Platform): readonly Route[] {
  return [
    route(api.raiseImprovement, async ({ input: { body }, caller, request: { ip: address } }) => {
      await raise(platform, { caller, address }, body)
      return {}
    }),
    route(api.listRaised, ({ input: { body }, caller }) => listRaised(platform, caller, body)),
    route(api.getLedger, () => readLedger(platform.database)),
    route(api.listEntries, ({ input: { query }, caller }) => listEntries(platform, caller.actor, query)),
    ...exportRoutes(platform),
    route(api.getEntryPicture, ({ input: { params }, caller, reply }) =>
      sendEntryPicture(platform, caller.actor, { id: params.id, reply }),
    ),
    route(api.assignEntries, async ({ input: { body }, caller }) => {
      await assignEntries(platform, caller.actor, body)
      return {}
    }),
    route(api.changeProblem, ({ input: { params, body }, caller }) =>
      changeProblem(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.listProblemVersions, ({ input: { params }, caller }) =>
      listProblemVersions(platform, caller.actor, params.key),
    ),
  ]
}
