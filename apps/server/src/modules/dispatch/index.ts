import type { Module } from '../../platform/index.ts'
import { currentKnowledge } from './current-knowledge.ts'
import { routes } from './routes.ts'
import { raiseAlarm, routingFailedTask } from './routing/alarms.ts'
import { currentRouting } from './routing/current-routing.ts'

export { listCategories } from './categories.ts'
export { currentPolicies } from './communities/current-policies.ts'
export { keepModel, readInUse, switchModel, type Taught } from './models.ts'
export { listGroundsFor } from './responsibilities/view-responsibilities.ts'
export { routingFailedTask } from './routing/alarms.ts'
export { currentRouting, type RoutingInForce } from './routing/current-routing.ts'
export { viewReview } from './routing/view-routing.ts'
export { beginTraining, endTraining, listModelRows, readTraining } from './store/models.ts'
export { suggestFor } from './suggest.ts'

export const dispatch: Module = {
  name: 'dispatch',
  routes,
  jobs: (platform) => ({ [routingFailedTask]: (payload) => raiseAlarm(platform, payload) }),
  start: async ({ database }) => {
    await Promise.all([currentKnowledge(database), currentRouting(database)])
  },
}
