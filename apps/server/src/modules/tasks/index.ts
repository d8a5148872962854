import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route } from '../../platform/index.ts'
import { changeEntry, listCatalogue, listVersions } from './catalogue.ts'
import { exportRoutes } from './export-lists.ts'
import { countOpen, finishTask, listOwnTasks, listSentTasks } from './grid-tasks.ts'
import { listGridLoads, sendTask, withdrawTask } from './send-task.ts'

export { listOpenEntries } from './grid-tasks.ts'
export { wasAsked } from './store/tasks.ts'

/** How many tasks each of these grids has to do. */
export async function countOpenTasks(
  { database }: Platform,
  gridCodes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  return countOpen(database, gridCodes)
}

export const tasks: Module = { name: 'tasks', routes }

function routes(platform: Platform): readonly Route[] {
  const { database } = platform
  return [
    route(api.listCatalogue, () => listCatalogue(database)),
    route(api.changeCatalogueEntry, async ({ input: { params, body }, caller }) => ({
      version: await changeEntry(platform, caller.actor, { ...params, ...body }),
    })),
    route(api.listCatalogueVersions, ({ input: { params } }) => listVersions(database, params.key)),
    route(api.listGridLoads, ({ input: { query }, caller }) => listGridLoads(platform, caller.actor, query.areaCode)),
    route(api.sendTask, ({ input: { body }, caller }) => sendTask(platform, caller.actor, body)),
    route(api.listSentTasks, async ({ caller }) => (await listSentTasks(platform, caller.actor)).items),
    ...exportRoutes(platform),
    route(api.withdrawTask, async ({ input: { params, body }, caller }) => {
      await withdrawTask(platform, caller.actor, { ...params, ...body })
      return {}
    }),
    route(api.listOwnTasks, ({ caller }) => listOwnTasks(platform, caller.actor)),
    route(api.finishTask, async ({ input: { params, body }, caller }) => {
      await finishTask(platform, caller.actor, { ...params, ...body })
      return {}
    }),
  ]
}
