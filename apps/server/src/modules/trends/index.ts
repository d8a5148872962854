import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route } from '../../platform/index.ts'
import { exportFindingsRoutes } from './export-findings.ts'
import { exportMattersRoute } from './export-matters.ts'
import { exportTrendsRoute } from './export-trends.ts'
import { getTrends, listTrendMatters } from './present-trends.ts'
import { removeOldAnalyses } from './store.ts'

export { getTrends } from './present-trends.ts'

const cleanUpTask = 'trends.clean-up'
const keptDays = 60

/** Where and when matters of a kind gather: for planning, never of people or units. */
export const trends: Module = {
  name: 'trends',
  routes,
  jobs: ({ database }) => ({ [cleanUpTask]: () => removeOldAnalyses(database, keptDays) }),
  cron: [{ task: cleanUpTask, at: '11 19 * * *' }],
}

function routes(platform: Platform): readonly Route[] {
  return [
    route(api.getTrends, ({ input: { query }, caller }) => getTrends(platform, caller.actor, query)),
    exportTrendsRoute(platform),
    ...exportFindingsRoutes(platform),
    exportMattersRoute(platform),
    route(api.listTrendMatters, ({ input: { query }, caller }) => listTrendMatters(platform, caller.actor, query)),
  ]
}
