import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route } from '../../platform/index.ts'
import { carryOutDue, moveMatters, moveMattersTask } from './carry-out.ts'
import { carryOutDueLists, moveCodes, moveCodesTask } from './carry-out-list.ts'
import { checkCityScope, listCodeLists, previewCodeList, takeCodeList, withdrawCodeList } from './code-lists.ts'
import { exportRoutes } from './export-lists.ts'
import { checkScope, planChange, withdrawChange } from './plan-change.ts'
import { previewChange } from './preview-change.ts'
import { readCodeList } from './read-code-list.ts'
import { readFile } from './read-file.ts'
import { previewUndo, undoList } from './undo-list.ts'
import { getChange, viewBorders } from './view-borders.ts'

const everyMilliseconds = 60_000

export const borders: Module = {
  name: 'borders',
  routes,
  jobs: (platform) => ({
    [moveMattersTask]: (payload) => moveMatters(platform, payload),
    [moveCodesTask]: (payload) => moveCodes(platform, payload),
  }),
  rounds: (platform) => [
    {
      name: 'borders',
      everyMilliseconds,
      run: async () => {
        await carryOutDueLists(platform)
        await carryOutDue(platform)
        return false
      },
    },
  ],
}

function routes(platform: Platform): readonly Route[] {
  const { database } = platform
  return [
    ...codeRoutes(platform),
    ...exportRoutes(platform),
    route(api.getBorders, async ({ input: { params }, caller }) => {
      await checkScope(platform, caller.actor, params.communityCode)
      return viewBorders(database, params.communityCode)
    }),
    route(api.getBorderChange, async ({ input: { params }, caller }) => {
      await checkScope(platform, caller.actor, params.communityCode)
      return getChange(database, params)
    }),
    route(api.readBorderFile, async ({ input: { params, query }, caller, request }) => {
      await checkScope(platform, caller.actor, params.communityCode)
      return readFile(database, request, { ...params, ...query })
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

function codeRoutes(platform: Platform): readonly Route[] {
  return [
    route(api.listCodeLists, async ({ caller }) => {
      await checkCityScope(platform, caller.actor)
      return listCodeLists(platform)
    }),
    route(api.readCodeList, async ({ caller, request }) => {
      await checkCityScope(platform, caller.actor)
      return readCodeList(request)
    }),
    route(api.previewCodeList, async ({ input: { body }, caller }) => {
      await checkCityScope(platform, caller.actor)
      return previewCodeList(platform, body.rows)
    }),
    route(api.takeCodeList, async ({ input: { body }, caller }) => {
      await checkCityScope(platform, caller.actor)
      return takeCodeList(platform, caller.actor, body)
    }),
    route(api.withdrawCodeList, async ({ input: { params, body }, caller }) => {
      await checkCityScope(platform, caller.actor)
      await withdrawCodeList(platform, caller.actor, { ...params, ...body })
      return {}
    }),
    route(api.previewCodeUndo, async ({ input: { params }, caller }) => {
      await checkCityScope(platform, caller.actor)
      return previewUndo(platform, params.version)
    }),
    route(api.undoCodeList, async ({ input: { params, body }, caller }) => {
      await checkCityScope(platform, caller.actor)
      await undoList(platform, caller.actor, { ...params, ...body })
      return {}
    }),
  ]
}
