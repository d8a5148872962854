import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route } from '../../platform/index.ts'
import { decide, withdraw } from './asking/decide-grant.ts'
import { requestGrant } from './asking/request-grant.ts'
import { listSeenGrants } from './asking/view-grants.ts'
import { listReads } from './reading/list-reads.ts'
import { exportGrant, openRow, readGrant } from './reading/read-grant.ts'
import { listByKey, readByKey } from './systems/read-by-key.ts'

export const grants: Module = {
  name: 'grants',
  routes: (platform) => [...deskRoutes(platform), ...systemRoutes(platform)],
}

function deskRoutes(platform: Platform): Route[] {
  return [
    route(api.listGrants, ({ caller }) => listSeenGrants(platform, caller.actor)),
    route(api.requestGrant, ({ input: { body }, caller }) => requestGrant(platform, caller.actor, body)),
    route(api.decideGrant, ({ input: { params, body }, caller }) =>
      decide(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.withdrawGrant, ({ input: { params, body }, caller }) =>
      withdraw(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.readGrant, ({ input: { params, query }, caller }) =>
      readGrant(platform, caller.actor, { ...params, ...query }),
    ),
    route(api.openGrantRow, ({ input: { params, body }, caller }) =>
      openRow(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.exportGrant, ({ input: { params, body }, caller, reply }) =>
      exportGrant(platform, caller.actor, { ...params, ...body, reply }),
    ),
    route(api.listGrantReads, ({ input: { params }, caller }) => listReads(platform, caller.actor, params.id)),
  ]
}

function systemRoutes(platform: Platform): Route[] {
  return [
    route(api.listSystemGrants, ({ request }) => listByKey(platform, request)),
    route(api.readSystemGrant, ({ input: { params, query }, request }) =>
      readByKey(platform, { ...params, ...query, request }),
    ),
  ]
}
