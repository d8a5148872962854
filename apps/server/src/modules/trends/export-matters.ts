import { api } from '@ejia/contract'
import { type Platform, type Route, route } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { matterColumns as columns, readAs } from '../incidents/index.ts'
import { listIdsBehind } from './present-trends.ts'

const names = { hotSpots: '热点的事项', words: '说法的事项', returning: '反复出现的事项' } as const

/** The matters behind what was found as Excel, all that one may see. */
export function exportMattersRoute(platform: Platform): Route {
  return route(api.exportTrendMatters, async ({ input: { body }, caller: { actor }, reply }) => {
    const { exportPurpose: purpose, ...filter } = body
    const ids = await listIdsBehind(platform, actor, filter)
    return handOutList(platform, reply, {
      actor,
      subject: 'trend matters',
      purpose,
      facts: { filter },
      name: names[filter.what],
      columns,
      rows: readAs(platform, actor).eachRowOf(ids),
    })
  })
}
