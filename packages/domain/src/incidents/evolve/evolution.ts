import type { EventOf, EventType, LoggedEvent } from '../event.ts'
import type { Incident } from '../incident.ts'

/** When it happened, at which version, and in whose name. */
export type Moment = Pick<LoggedEvent, 'at' | 'version' | 'actedBy'>

/** What an event makes of an incident. Version, time and the units involved are kept by `evolve` itself. */
export type Evolution<T extends EventType> = (incident: Incident, event: EventOf<T>, moment: Moment) => Incident

export function personOf({ actedBy }: Moment): string {
  return actedBy.kind === 'staff' ? actedBy.personId : actedBy.kind
}

export function unitOf({ actedBy }: Moment, incident: Incident): string {
  return actedBy.kind === 'staff' ? actedBy.unitId : incident.leadUnitId
}
