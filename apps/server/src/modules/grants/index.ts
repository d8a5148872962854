import { api } from '@ejia/contract'
import { countPaused, type Module, type Platform, type Route, resealWebhooks, route } from '../../platform/index.ts'
import { decide, withdraw } from './asking/decide-grant.ts'
import { exportRoutes } from './asking/export-grants.ts'
import { requestGrant } from './asking/request-grant.ts'
import { listSeenGrants } from './asking/view-grants.ts'
import { grantsSubscription } from './changes/note-changes.ts'
import { listReads } from './reading/list-reads.ts'
import { exportGrant, openRow, readGrant } from './reading/read-grant.ts'
import { webhookTable } from './store/webhooks.ts'
import { listByKey, listChangesByKey, readByKey } from './systems/read-by-key.ts'
import { putWebhook, steerWebhook, viewWebhook } from './webhooks/manage-webhook.ts'
import { runWebhooks } from './webhooks/run-webhooks.ts'

export const grants: Module = {
  name: 'grants',
  routes: (platform) => [
    ...deskRoutes(platform),
    ...exportRoutes(platform),
    ...webhookRoutes(platform),
    ...systemRoutes(platform),
  ],
  subscriptions: (platform) => [grantsSubscription(platform)],
  rounds: (platform) => [{ name: 'grants.webhooks', everyMilliseconds: 2000, run: () => runWebhooks(platform) }],
  figures: ({ database }) => [
    {
      name: 'ejia_webhooks_dead',
      help: 'Systems of departments that are told no more because they did not answer',
      read: () => countPaused(database, webhookTable),
    },
  ],
  reseal: (platform, most) => resealWebhooks(platform, webhookTable, most),
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
    route(api.listGrantReads, ({ input: { params }, caller }) => listReads(platform, caller.actor, params)),
  ]
}

function webhookRoutes(platform: Platform): Route[] {
  return [
    route(api.getGrantWebhook, ({ input: { params }, caller }) => viewWebhook(platform, caller.actor, params.id)),
    route(api.setGrantWebhook, ({ input: { params, body }, caller }) =>
      putWebhook(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.steerGrantWebhook, ({ input: { params, body }, caller }) =>
      steerWebhook(platform, caller.actor, { ...params, ...body }),
    ),
  ]
}

function systemRoutes(platform: Platform): Route[] {
  return [
    route(api.listSystemGrants, ({ request }) => listByKey(platform, request)),
    route(api.readSystemGrant, ({ input: { params, query }, request }) =>
      readByKey(platform, { ...params, ...query, request }),
    ),
    route(api.listGrantChanges, ({ input: { params, query }, request }) =>
      listChangesByKey(platform, { ...params, ...query, request }),
    ),
  ]
}
