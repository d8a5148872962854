import { api } from '@ejia/contract'
import type { FeedChange, Module, Platform, Route, Subscription } from '../../platform/index.ts'
import { enqueue, route } from '../../platform/index.ts'
import { catchUp, catchUpTask } from './catch-up.ts'
import { exportIndicatorsRoute } from './export-indicators.ts'
import { exportMattersRoute } from './export-matters.ts'
import { getIndicators, listIndicatorMatters } from './figures.ts'
import { keepFigures } from './keep-figures.ts'
import { changeStandard, listStandardVersions } from './standards.ts'

export { getIndicators } from './figures.ts'
export { indicatorNames } from './words.ts'

/** Figures follow every change of a matter; what came in otherwise, such as a history, is found by walking through. */
export const indicators: Module = {
  name: 'indicators',
  routes,
  subscriptions: (platform) => [subscriptionOf(platform)],
  jobs: (platform) => ({ [catchUpTask]: (payload) => catchUp(platform, payload) }),
  cron: [{ task: catchUpTask, at: '17 * * * *' }],
}

/** Statement that has the figures walk through all matters, in the transaction that brought them in. */
export const catchingUp = () => enqueue(catchUpTask, {})

function subscriptionOf(platform: Platform): Subscription {
  return {
    name: 'indicators',
    async handle(tx, changes) {
      await keepFigures(platform, tx, changes.flatMap(matterOf))
    },
  }
}

/** What is told to a person's screens only is no change of the matter. */
function matterOf({ incidentId, topics }: FeedChange): string[] {
  const isChange = topics.includes(`incident:${incidentId}`) || topics.includes(`imported:${incidentId}`)
  return incidentId !== null && isChange ? [incidentId] : []
}

function routes(platform: Platform): readonly Route[] {
  return [
    route(api.getIndicators, ({ input: { query }, caller }) => getIndicators(platform, caller.actor, query)),
    exportIndicatorsRoute(platform),
    route(api.listIndicatorMatters, ({ input: { params, query }, caller }) =>
      listIndicatorMatters(platform, caller.actor, { ...params, ...query }),
    ),
    exportMattersRoute(platform),
    route(api.changeStandard, async ({ input: { params, body }, caller }) => ({
      version: await changeStandard(platform, caller.actor, { ...params, ...body }),
    })),
    route(api.listStandardVersions, ({ input: { params } }) =>
      listStandardVersions(platform.database, params.indicator),
    ),
  ]
}
