import type { Route } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'

export function transferRoutes(_desk: Desk): Route[] {
  return []
}
