import { api } from '@ejia/contract'
import { type Route, route } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { readDue, readOnTime } from '../read/read-due.ts'
import { previewChange } from '../retiming/preview-change.ts'
import { exportDueRoute } from './export-due.ts'

export function dueRoutes(desk: Desk): Route[] {
  return [
    route(api.listDue, ({ input, caller }) => readDue(desk, caller.actor, input.query)),
    exportDueRoute(desk),
    route(api.getOnTime, ({ input, caller }) => readOnTime(desk, caller.actor, input.query)),
    route(api.previewDeadlines, ({ input, caller }) => previewChange(desk, caller.actor, input.body.change)),
  ]
}
