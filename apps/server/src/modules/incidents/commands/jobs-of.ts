import type { incidents } from '@ejia/domain'
import { routingFailedTask } from '../../dispatch/index.ts'
import type { Job } from '../store/commit.ts'

export const passWindowTask = 'incidents.pass-window'
export const resumeTask = 'incidents.resume'

/** What must happen by itself later. Each job looks first whether it still must. */
export function jobsOf({ events }: { readonly events: readonly incidents.LoggedEvent[] }): Job[] {
  return events.flatMap(({ incidentId, event, at }) => {
    if (event.type === 'Reported') return alarmsOf(incidentId, event, at)
    if (event.type === 'Resolved') return [{ task: passWindowTask, payload: { incidentId }, runAt: event.rateDueAt }]
    if (event.type === 'Suspended') return [{ task: resumeTask, payload: { incidentId }, runAt: event.until }]
    // A rating window that moved ends at another time; the job that comes too early finds nothing to do.
    const moved = event.type === 'Retimed' ? event.dues.find(({ kind }) => kind === 'rate') : undefined
    return moved ? [{ task: passWindowTask, payload: { incidentId }, runAt: moved.dueAt }] : []
  })
}

type Reported = Extract<incidents.IncidentEvent, { type: 'Reported' }>

/** A routing rule that could not be followed is never silent. */
function alarmsOf(incidentId: string, { routing, caseCode, place }: Reported, at: string): Job[] {
  if (routing?.fault === undefined) return []
  const { unitId: _unit, ...failure } = routing
  return [
    { task: routingFailedTask, payload: { incidentId, caseCode, areaCode: place.areaCode, at, ...failure }, runAt: at },
  ]
}
