import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route } from '../../platform/index.ts'
import { exportBriefingsRoute } from './export-briefings.ts'
import { changeBriefing, draftBriefing, getBriefing, listBriefings } from './keep-briefings.ts'
import { sendBriefing } from './send-briefing.ts'

/** What a centre writes about a week or a month. */
export const briefings: Module = { name: 'briefings', routes }

function routes(platform: Platform): readonly Route[] {
  return [
    route(api.listBriefings, ({ caller }) => listBriefings(platform, caller.actor)),
    exportBriefingsRoute(platform),
    route(api.draftBriefing, ({ input: { body }, caller }) => draftBriefing(platform, caller.actor, body)),
    route(api.getBriefing, ({ input: { params }, caller }) => getBriefing(platform, caller.actor, params.id)),
    route(api.editBriefing, ({ input: { params, body }, caller }) =>
      changeBriefing(platform, caller.actor, { ...params, ...body, act: 'edit' }),
    ),
    route(api.issueBriefing, ({ input: { params, body }, caller }) =>
      changeBriefing(platform, caller.actor, { ...params, ...body, act: 'issue' }),
    ),
    route(api.takeBackBriefing, ({ input: { params, body }, caller }) =>
      changeBriefing(platform, caller.actor, { ...params, ...body, act: 'takeBack' }),
    ),
    route(api.printBriefing, ({ input: { params, query }, caller, reply }) =>
      sendBriefing(platform, { by: caller.actor, reply, id: params.id, as: query.as }),
    ),
  ]
}
