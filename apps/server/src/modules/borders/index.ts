import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route } from '../../platform/index.ts'
import { carryOutDue, moveMatters, moveMattersTask } from './carry-out.ts'
import { checkScope, planChange, withdrawChange } from './plan-change.ts'
import { previewChange } from './preview-change.ts'
import { getChange, viewBorders } from './view-borders.ts'

const everyMilliseconds = 60_000

export const borders: Module = {
  name: 'borders',
  routes,
  jobs: (platform) => ({ [moveMattersTask]: (payload) => moveMatters(platform, payload) }),
  rounds: (platform) => [
    {
      name: 'borders',
      everyMilliseconds,
      run: async () => {
        await carryOutDue(platform)
        return false
      },
    },
  ],
}

function routes(platform: Platform): readonly Route[] {
  const { database } = platform
  return [
    route(api.getBorders, async ({ input: { params }, caller }) => {
      await checkScope(platform, caller.actor, params.communityCode)
      return viewBorders(database, params.communityCode)
    }),
    route(api.getBorderChange, async ({ input: { params }, caller }) => {
      await checkScope(platform, caller.actor, params.communityCode)
      return getChange(database, params)
    }),
    route(api.previewBorders, async ({ input: { params, body }, caller }) => {
      await checkScope(platform, caller.actor, params.communityCode)
      return previewChange(platform, params.communityCode, body.grids)
    }),
    route(api.changeBorders, async ({ input: { params, body }, caller }) => {
      await checkScope(platform, caller.actor, params.communityCode)
      return planChange(platform, caller.actor, { ...params, ...body })
    }),
    route(api.withdrawBorderChange, async ({ input: { params, body }, caller }) => {
      await checkScope(platform, caller.actor, params.communityCode)
      await withdrawChange(platform, caller.actor, { ...params, ...body })
      return {}
    }),
  ]
}
