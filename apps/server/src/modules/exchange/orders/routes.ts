import { api } from '@ejia/contract'
import { type Platform, type Route, route } from '../../../platform/index.ts'
import { admitBearer } from '../keys/admit.ts'
import { putKeyWebhook, steerKeyWebhook, viewKeyWebhook } from '../webhooks/manage-key-webhook.ts'
import { exportRoutes } from './export-lists.ts'
import { listOrderFaultViews, listOrderViews } from './show-orders.ts'
import { takeMessage } from './take-message.ts'

export function orderRoutes(platform: Platform): Route[] {
  return [
    route(api.receiveOrder, async ({ input: { body: message }, request }) => {
      const key = await admitBearer(platform, request, 'orders.send')
      return { orderNo: message.orderNo, ...(await takeMessage(platform, { key, message, fileName: null })) }
    }),
    route(api.listOrders, ({ caller }) => listOrderViews(platform, caller.actor)),
    route(api.listOrderFaults, ({ caller }) => listOrderFaultViews(platform, caller.actor)),
    ...exportRoutes(platform),
    route(api.getKeyWebhook, ({ input: { params } }) => viewKeyWebhook(platform, params.id)),
    route(api.setKeyWebhook, ({ input: { params, body }, caller }) =>
      putKeyWebhook(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.steerKeyWebhook, ({ input: { params, body }, caller }) =>
      steerKeyWebhook(platform, caller.actor, { ...params, ...body }),
    ),
  ]
}
