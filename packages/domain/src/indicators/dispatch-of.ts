import type { IncidentEvent, LoggedEvent } from '../incidents/index.ts'
import type { Contribution } from './contributions-of.ts'

/** Whether a matter stayed where a centre first gave it, once that is known. */
export function dispatchOf(log: readonly LoggedEvent[]): Contribution[] {
  const place = log.findIndex(({ event }) => event.type === 'Dispatched')
  const given = log[place]
  if (given?.event.type !== 'Dispatched') return []
  const { unitId } = given.event
  const decided = log.slice(place + 1).find(({ event }) => event.type === 'Resolved' || movesFrom(unitId, event))
  if (!decided) return []
  const hit = decided.event.type === 'Resolved'
  return [{ indicator: 'dispatchedRight', at: given.at, hit, minutes: 0 }]
}

/** Handing it on within one's own work is no mistake; going back or to another unit by a centre's word is. */
function movesFrom(unitId: string, event: IncidentEvent): boolean {
  if (event.type === 'Returned') return true
  if (event.type === 'Ruled') return event.leadUnitId !== unitId
  return (event.type === 'Dispatched' || event.type === 'Relocated') && event.unitId !== unitId
}
