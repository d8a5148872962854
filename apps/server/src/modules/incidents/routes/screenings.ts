import { api } from '@ejia/contract'
import { type Route, route } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { exportScreeningsRoute } from '../screening/export-screenings.ts'
import { decideScreening, readScreenings } from '../screening/read-screenings.ts'

/** What a person looks at before strangers see it. */
export function screeningRoutes(desk: Desk): Route[] {
  return [
    route(api.listScreenings, async ({ input: { query }, caller: { actor } }) => {
      const { items } = await readScreenings(desk, actor, query)
      return items
    }),
    exportScreeningsRoute(desk),
    route(api.decideScreening, async ({ input: { params, body }, caller: { actor } }) => {
      await decideScreening(desk, actor, { ...params, ...body })
      return {}
    }),
  ]
}
