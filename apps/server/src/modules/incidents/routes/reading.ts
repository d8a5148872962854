import { api } from '@ejia/contract'
import { incidents } from '@ejia/domain'
import { type Route, route } from '../../../platform/index.ts'
import { sessionTopic } from '../../accounts/index.ts'
import { listGroundsFor, suggestFor } from '../../dispatch/index.ts'
import type { Desk } from '../desk.ts'
import { topicsFor } from '../live-topics.ts'
import { getVisible } from '../read/get-visible.ts'
import { readDetail, readSteps } from '../read/read-detail.ts'
import { readCounts, readDone, readList, readTodo } from '../read/read-lists.ts'
import { routedMatter } from '../routing/routed-matter.ts'

export function readingRoutes(desk: Desk): Route[] {
  return [
    route(api.listIncidents, ({ input, caller }) => readList(desk, caller.actor, input.query)),
    route(api.getIncident, ({ input, caller }) => readDetail(desk, { actor: caller.actor, id: input.params.id })),
    route(api.listSteps, ({ input, caller }) => readSteps(desk, { actor: caller.actor, id: input.params.id })),
    route(api.suggestUnits, async ({ input, caller }) => {
      const { state } = await getVisible(desk, caller.actor, input.params.id)
      const [{ units }, timing] = await Promise.all([desk.readCity(), desk.readTiming()])
      return suggestFor(desk.database, routedMatter(state, timing, new Date().toISOString()), units)
    }),
    route(api.listGrounds, async ({ input, caller }) => {
      const { state } = await getVisible(desk, caller.actor, input.params.id)
      return listGroundsFor(desk.database, { categoryId: state.categoryId, areaCode: state.place.areaCode })
    }),
    route(api.previewRelocation, async ({ input: { params, body }, caller }) => {
      const { state } = await getVisible(desk, caller.actor, params.id)
      const [place, { city }] = await Promise.all([desk.resolvePlace(body.place), desk.readCity()])
      const { unit, keeps } = incidents.leadAt(place, state, city)
      return { unit: { id: unit.id, name: unit.name }, keeps }
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
