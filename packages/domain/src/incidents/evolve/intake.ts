import { start, stop } from '../clocks.ts'
import type { EventOf } from '../event.ts'
import { clockKinds, type Incident } from '../incident.ts'
import type { Evolution, Moment } from './evolution.ts'
import { beginHandling, giveTo } from './lead.ts'

export function reported(id: string, event: EventOf<'Reported'>, { at, version }: Moment): Incident {
  const { type: _type, by, unitId, acceptDueAt, limits, routing: _routing, ...facts } = event
  return {
    ...facts,
    id,
    version,
    stage: 'reported',
    proofIds: [],
    notePhotoIds: [],
    reporters: [{ ...by, joinedAt: at }],
    leadUnitId: unitId,
    heldSince: at,
    senders: [],
    involvedUnitIds: [],
    coHandlers: [],
    clocks: start([], 'accept', { at, dueAt: acceptDueAt, limit: limits?.accept }),
    urges: [],
    partIds: [],
    absorbedIds: [],
    redactions: [],
    reopenedTimes: 0,
    reportedAt: at,
    lastActedAt: at,
  }
}

export const accepted: Evolution<'Accepted'> = (incident, event, moment) => {
  const { unitId, personId } = event
  const held = unitId === incident.leadUnitId ? incident : giveTo(incident, unitId, moment)
  const handling = beginHandling(held, event, moment)
  return personId === undefined ? handling : { ...handling, handlerId: personId }
}

export const declined: Evolution<'Declined'> = (incident, { reason, whereToGo }, { at, version }) => ({
  ...incident,
  stage: 'declined',
  decline: { reason, whereToGo, version },
  clocks: stop(incident.clocks, clockKinds, at),
})

export const joined: Evolution<'Joined'> = (incident, { by, photoIds }, { at }) => ({
  ...incident,
  reporters: [...incident.reporters, { ...by, joinedAt: at }],
  photoIds: [...incident.photoIds, ...photoIds],
})
