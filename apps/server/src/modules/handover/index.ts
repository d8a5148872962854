import { api } from '@ejia/contract'
import { accounts as domain } from '@ejia/domain'
import { type Module, route } from '../../platform/index.ts'
import { checkBeforeClosing } from '../accounts/index.ts'
import { listHeldMatters } from '../incidents/index.ts'
import { exportHandOversRoute } from './export-hand-overs.ts'
import { handOver } from './hand-over.ts'
import { goOnMoving, moveTask } from './move-matters.ts'
import { getHandOverPlan } from './plan.ts'
import { undoHandOver } from './undo.ts'
import { listHandOvers } from './views.ts'

const shown = 100

/** Somebody leaves, and others take over: what the accounts know and what the matters know, together. */
export const handover: Module = {
  name: 'handover',
  start: async (platform) =>
    checkBeforeClosing(platform, async (tx, personId) =>
      domain.checkNothingHeld((await listHeldMatters(tx, personId)).length),
    ),
  routes: (platform) => [
    route(api.getHandOverPlan, ({ input: { params }, caller }) => getHandOverPlan(platform, caller.actor, params.id)),
    route(api.handOver, ({ input: { params, body }, caller }) =>
      handOver(platform, caller.actor, { ...body, personId: params.id }),
    ),
    route(api.listHandOvers, ({ caller }) => listHandOvers(platform.database, caller.actor, shown)),
    exportHandOversRoute(platform),
    route(api.undoHandOver, ({ input: { params, body }, caller }) =>
      undoHandOver(platform, caller.actor, { ...body, id: params.id }),
    ),
  ],
  jobs: (platform) => ({ [moveTask]: (payload) => goOnMoving(platform, payload) }),
}
