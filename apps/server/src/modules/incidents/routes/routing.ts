import { api } from '@ejia/contract'
import { type Route, route } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { tryRouting } from '../routing/try-routing.ts'

export function routingRoutes(desk: Desk): Route[] {
  return [route(api.tryRouting, ({ input, caller }) => tryRouting(desk, caller.actor, input.body.rules))]
}
