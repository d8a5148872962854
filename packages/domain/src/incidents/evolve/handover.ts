import { retime, start, stop } from '../clocks.ts'
import type { Incident } from '../incident.ts'
import { type Evolution, type Moment, personOf, unitOf } from './evolution.ts'
import { beginDispatching, beginHandling, giveTo } from './lead.ts'

export const escalated: Evolution<'Escalated'> = (incident, { toUnitId, dispatchDueAt }, moment) =>
  beginDispatching(sendTo(incident, toUnitId, { ...moment, from: incident.leadUnitId }), dispatchDueAt, moment)

export const dispatched: Evolution<'Dispatched'> = (incident, event, moment) => {
  const { unitId, dueAt, limitAt, contactDueAt } = event
  const sent = sendTo(incident, unitId, { ...moment, from: unitOf(moment, incident) })
  const handling = beginHandling(sent, { dueAt: dueAt ?? limitAt, contactDueAt }, moment)
  return { ...handling, clocks: retime(handling.clocks, 'solve', dueAt) }
}

export const delegated: Evolution<'Delegated'> = (incident, { unitId, personId }, moment) => {
  const isElsewhere = unitId !== incident.leadUnitId
  const held = isElsewhere ? sendTo(incident, unitId, { ...moment, from: incident.leadUnitId }) : incident
  return personId === undefined ? held : { ...held, handlerId: personId }
}

/** The sender takes it back, and is no longer one to return it to. */
export const returned: Evolution<'Returned'> = (incident, { toUnitId, dispatchDueAt }, moment) => {
  const last = incident.senders.lastIndexOf(toUnitId)
  const senders = last === -1 ? incident.senders : incident.senders.slice(0, last)
  const held = { ...giveTo(incident, toUnitId, moment), senders }
  return incident.stage === 'reported' ? held : beginDispatching(held, dispatchDueAt, moment)
}

export const disputed: Evolution<'Disputed'> = (incident, { type: _type, ...grounds }, moment) => ({
  ...incident,
  dispute: { ...grounds, byPersonId: personOf(moment), version: moment.version },
})

export const ruled: Evolution<'Ruled'> = (incident, { leadUnitId, dueAt }, moment) => {
  if (leadUnitId === incident.leadUnitId) {
    const { dispute: _settled, ...rest } = incident
    return rest
  }
  const sent = sendTo(incident, leadUnitId, { ...moment, from: unitOf(moment, incident) })
  return { ...sent, clocks: retime(sent.clocks, 'solve', dueAt) }
}

export const relocated: Evolution<'Relocated'> = (incident, { place, unitId, acceptDueAt }, moment) => {
  if (unitId === incident.leadUnitId) return { ...incident, place }
  const { at } = moment
  const clocks = start(stop(incident.clocks, ['accept', 'dispatch'], at), 'accept', { at, dueAt: acceptDueAt })
  return { ...giveTo(incident, unitId, moment), place, senders: [], stage: 'reported', clocks }
}

export const reclassified: Evolution<'Reclassified'> = (incident, event, moment) => {
  const { categoryId, confidential, unitId, dueAt, dispatchDueAt } = event
  const changed = { ...incident, categoryId, confidential, clocks: retime(incident.clocks, 'solve', dueAt) }
  if (unitId === incident.leadUnitId) return changed
  return beginDispatching({ ...giveTo(changed, unitId, moment), senders: [] }, dispatchDueAt, moment)
}

function sendTo(incident: Incident, unitId: string, { from, ...moment }: Moment & { from: string }): Incident {
  const isKnown = from === unitId || from === incident.senders.at(-1)
  const senders = isKnown ? incident.senders : [...incident.senders, from]
  return { ...giveTo(incident, unitId, moment), senders }
}
