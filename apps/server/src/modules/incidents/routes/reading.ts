import { api } from '@ejia/contract'
import { type Route, route } from '../../../platform/index.ts'
import { sessionTopic } from '../../accounts/index.ts'
import { suggestFor } from '../../dispatch/index.ts'
import type { Desk } from '../desk.ts'
import { topicsFor } from '../live-topics.ts'
import { getVisible } from '../read/get-visible.ts'
import { readDetail, readSteps } from '../read/read-detail.ts'
import { readCounts, readDone, readList, readTodo } from '../read/read-lists.ts'

export function readingRoutes(desk: Desk): Route[] {
  return [
    route(api.listIncidents, ({ input, caller }) => readList(desk, caller.actor, input.query)),
    route(api.getIncident, ({ input, caller }) => readDetail(desk, { actor: caller.actor, id: input.params.id })),
    route(api.listSteps, ({ input, caller }) => readSteps(desk, { actor: caller.actor, id: input.params.id })),
    route(api.suggestUnits, async ({ input, caller }) => {
      const { state } = await getVisible(desk, caller.actor, input.params.id)
      const { place, categoryId, confidential } = state
      const { units } = await desk.readCity()
      const suggested = await suggestFor(desk.database, { areaCode: place.areaCode, categoryId, confidential, units })
      return suggested.map(({ unit: { id, name }, reason }) => ({ unit: { id, name }, reason }))
    }),
    route(api.listInbox, ({ input: { query }, caller: { actor } }) =>
      query.box === 'todo' ? readTodo(desk, actor, query) : readDone(desk, actor, query),
    ),
    route(api.countInbox, ({ caller }) => readCounts(desk, caller.actor)),
    route(api.live, ({ caller: { actor, sessionId }, request, reply }) =>
      desk.live.openStream(reply, {
        topics: topicsFor(actor),
        owner: sessionId,
        endOn: sessionTopic(sessionId),
        lastEventId: request.headers['last-event-id']?.toString(),
      }),
    ),
  ]
}
