import { api } from '@ejia/contract'
import { type Route, route } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { decideScreening, readScreenings } from '../screening/read-screenings.ts'

/** What a person looks at before strangers see it. */
export function screeningRoutes(desk: Desk): Route[] {
  return [
    route(api.listScreenings, ({ input: { query }, caller: { actor } }) => readScreenings(desk, actor, query.state)),
    route(api.decideScreening, async ({ input: { params, body }, caller: { actor } }) => {
      await decideScreening(desk, actor, { ...params, ...body })
      return {}
    }),
  ]
}
