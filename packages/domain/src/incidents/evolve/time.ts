import { pauseAll, renew, resumeAll, setByHand } from '../clocks.ts'
import type { EventOf } from '../event.ts'
import type { Incident } from '../incident.ts'
import { dayInCity } from '../instants.ts'
import { type Evolution, type Moment, personOf, unitOf } from './evolution.ts'
import { withoutRequest } from './lead.ts'

export const extensionRequested: Evolution<'ExtensionRequested'> = (incident, { reason, dueAt }, moment) => ({
  ...incident,
  request: { kind: 'extension', reason, dueAt, ...requestedBy(incident, moment) },
})

export const extended: Evolution<'Extended'> = (incident, { dueAt }) => ({
  ...withoutRequest(incident),
  clocks: setByHand(incident.clocks, 'solve', dueAt),
})

export const extensionRefused: Evolution<'ExtensionRefused'> = (incident) => withoutRequest(incident)

export const suspensionRequested: Evolution<'SuspensionRequested'> = (incident, event, moment) => ({
  ...incident,
  request: { kind: 'suspension', ...waitOf(event), ...requestedBy(incident, moment) },
})

export const suspensionRefused: Evolution<'SuspensionRefused'> = (incident) => withoutRequest(incident)

export const suspended: Evolution<'Suspended'> = (incident, event, { at, version }) => ({
  ...withoutRequest(incident),
  stage: 'suspended',
  suspension: { ...waitOf(event), version },
  clocks: pauseAll(incident.clocks, at),
})

export const resumed: Evolution<'Resumed'> = (incident, { dues }, { at }) => {
  const { suspension: _over, ...rest } = incident
  return { ...rest, stage: 'handling', clocks: resumeAll(incident.clocks, at, dues) }
}

export const retimed: Evolution<'Retimed'> = (incident, { dues }) => ({
  ...incident,
  clocks: renew(incident.clocks, dues),
})

export const urged: Evolution<'Urged'> = (incident, _event, { at, actedBy }) => ({
  ...incident,
  urges: [...incident.urges, { on: dayInCity(at), by: actedBy.kind === 'staff' ? actedBy.unitId : 'reporter' }],
})

export const supervised: Evolution<'Supervised'> = (incident, { reason, dueAt }, { version }) => ({
  ...incident,
  supervision: { reason, dueAt, byReporter: false, version },
})

function waitOf({ reason, until, waitingFor }: Omit<EventOf<'Suspended'>, 'type'>) {
  return { reason, until, ...(waitingFor === undefined ? {} : { waitingFor }) }
}

export function requestedBy(incident: Incident, moment: Moment) {
  return { byPersonId: personOf(moment), byUnitId: unitOf(moment, incident), version: moment.version }
}
