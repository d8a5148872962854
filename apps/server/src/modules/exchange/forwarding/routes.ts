import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route } from '../../../platform/index.ts'
import { exportForwardsRoute } from './export-forwards.ts'
import { exportPartnersRoute } from './export-partners.ts'
import { addPartner, changePartnerKey, listPartnerViews, switchPartner } from './manage-partners.ts'
import { readPartners } from './read-partners.ts'
import { sendForward, tellStage } from './send-forward.ts'
import { listForwardViews, retryForward } from './show-forwards.ts'
import { readPartnersTask, sendForwardTask, tellStageTask } from './tasks.ts'

export function forwardRoutes(platform: Platform): Route[] {
  return [
    route(api.listPartners, () => listPartnerViews(platform)),
    exportPartnersRoute(platform),
    route(api.addPartner, ({ input: { body }, caller }) => addPartner(platform, caller.actor, body)),
    route(api.changePartnerKey, ({ input: { params, body }, caller }) =>
      changePartnerKey(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.switchPartner, ({ input: { params, body }, caller }) =>
      switchPartner(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.listForwards, ({ caller }) => listForwardViews(platform, caller.actor)),
    exportForwardsRoute(platform),
    route(api.retryForward, ({ input: { params }, caller }) => retryForward(platform, caller.actor, params.id)),
  ]
}

export function forwardJobs(platform: Platform): ReturnType<NonNullable<Module['jobs']>> {
  return {
    [sendForwardTask]: (payload, job) => sendForward(platform, payload, job),
    [tellStageTask]: (payload, job) => tellStage(platform, payload, job),
    [readPartnersTask]: () => readPartners(platform),
  }
}
