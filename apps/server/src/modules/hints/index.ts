import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route } from '../../platform/index.ts'
import { exportHintsRoute } from './export-hints.ts'
import { lookThrough } from './look-through.ts'
import { decideHint, listHints } from './review.ts'

const lookTask = 'hints.look-through'

/** Signs that a matter may have been made up: for a reviewer to look at, and for nothing else. */
export const hints: Module = {
  name: 'hints',
  routes,
  jobs: (platform) => ({
    [lookTask]: async (_payload, { log }) => {
      const added = await lookThrough(platform)
      if (added > 0) log.info({ added }, 'hints for reviewers were found')
    },
  }),
  cron: [{ task: lookTask, at: '23 18 * * *' }],
}

function routes(platform: Platform): readonly Route[] {
  return [
    route(api.listHints, ({ input: { query }, caller }) => listHints(platform, caller.actor, query.decided)),
    exportHintsRoute(platform),
    route(api.decideHint, async ({ input: { params, body }, caller }) => {
      await decideHint(platform, caller.actor, { ...params, ...body })
      return {}
    }),
  ]
}
