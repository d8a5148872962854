import { pauseAll, resumeAll, retime } from '../clocks.ts'
import type { Incident } from '../incident.ts'
import { dayInCity } from '../instants.ts'
import { type Evolution, type Moment, personOf, unitOf } from './evolution.ts'
import { withoutRequest } from './lead.ts'

export const extensionRequested: Evolution<'ExtensionRequested'> = (incident, { reason, dueAt }, moment) => ({
  ...incident,
  request: { kind: 'extension', reason, dueAt, ...asked(incident, moment) },
})

export const extended: Evolution<'Extended'> = (incident, { dueAt }) => ({
  ...withoutRequest(incident),
  clocks: retime(incident.clocks, 'solve', dueAt),
})

export const extensionRefused: Evolution<'ExtensionRefused'> = (incident) => withoutRequest(incident)

export const suspensionRequested: Evolution<'SuspensionRequested'> = (incident, { reason, until }, moment) => ({
  ...incident,
  request: { kind: 'suspension', reason, until, ...asked(incident, moment) },
})

export const suspensionRefused: Evolution<'SuspensionRefused'> = (incident) => withoutRequest(incident)

export const suspended: Evolution<'Suspended'> = (incident, { reason, until }, { at, version }) => ({
  ...withoutRequest(incident),
  stage: 'suspended',
  suspension: { reason, until, version },
  clocks: pauseAll(incident.clocks, at),
})

export const resumed: Evolution<'Resumed'> = (incident, _event, { at }) => {
  const { suspension: _over, ...rest } = incident
  return { ...rest, stage: 'handling', clocks: resumeAll(incident.clocks, at) }
}

export const urged: Evolution<'Urged'> = (incident, _event, { at, actedBy }) => ({
  ...incident,
  urges: [...incident.urges, { on: dayInCity(at), by: actedBy.kind === 'staff' ? actedBy.unitId : 'reporter' }],
})

export const supervised: Evolution<'Supervised'> = (incident, { reason, dueAt }, { version }) => ({
  ...incident,
  supervision: { reason, dueAt, byReporter: false, version },
})

export function asked(incident: Incident, moment: Moment) {
  return { byPersonId: personOf(moment), byUnitId: unitOf(moment, incident), version: moment.version }
}
