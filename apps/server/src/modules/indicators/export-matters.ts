import { api } from '@ejia/contract'
import { type Platform, type Route, route } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { matterColumns as columns, readAs } from '../incidents/index.ts'
import { listIdsBehind } from './figures.ts'
import { indicatorNames } from './words.ts'

/** The matters behind a figure as Excel, all that one may see. */
export function exportMattersRoute(platform: Platform): Route {
  return route(api.exportIndicatorMatters, async ({ input: { params, body }, caller: { actor }, reply }) => {
    const { exportPurpose: purpose, ...rest } = body
    const filter = { ...params, ...rest }
    const ids = await listIdsBehind(platform, actor, filter)
    return handOutList(platform, reply, {
      actor,
      subject: 'indicator matters',
      purpose,
      facts: { filter },
      name: `${indicatorNames[params.indicator]}的事项`,
      columns,
      rows: readAs(platform, actor).eachRowOf(ids),
    })
  })
}
