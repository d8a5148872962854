import { api } from '@ejia/contract'
import { type Route, route } from '../../../platform/index.ts'
import { type Opening, openIncident } from '../commands/open-incident.ts'
import type { Desk } from '../desk.ts'
import type { CommandResult } from '../store/commit.ts'

/** Reports by staff; the public's are with the cases. */
export function reportingRoutes(desk: Desk): Route[] {
  return [
    route(api.reportIncident, async ({ input: { body }, caller: { actor } }) => {
      const { commandId, onBehalfOf, ...report } = body
      const opened = await openIncident(desk, { commandId, body: report, actor, ...inWhoseName(actor, onBehalfOf) })
      return doneView(opened.result)
    }),
    route(api.recordIncident, async ({ input: { body }, caller: { actor } }) => {
      const { commandId, onBehalfOf, done, proofIds, ...report } = body
      const recorded = { done, proofIds }
      const whose = inWhoseName(actor, onBehalfOf)
      const opened = await openIncident(desk, { commandId, body: report, actor, recorded, ...whose })
      return doneView(opened.result)
    }),
  ]
}

/** A caller's matter is the caller's: they are asked in the end, not the one who wrote it down. */
function inWhoseName(
  { personId }: { readonly personId: string },
  onBehalfOf: { readonly name?: string; readonly phone?: string } | undefined,
): Pick<Opening, 'source' | 'reportedBy' | 'contact' | 'photoOwnerId'> {
  if (onBehalfOf) return { source: 'onBehalf', reportedBy: 'resident', contact: onBehalfOf, photoOwnerId: personId }
  return { source: 'gridWorker', reportedBy: 'staff', contact: { personId }, photoOwnerId: personId }
}

export function doneView({ id, caseCode, version, stage }: CommandResult) {
  return { id, caseCode, version, stage }
}
