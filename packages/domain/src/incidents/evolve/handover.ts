import { findRunning, renew, setByHand, start, stop, stopWhere } from '../clocks.ts'
import type { EventOf } from '../event.ts'
import type { Clock, Incident } from '../incident.ts'
import { type Evolution, type Moment, personOf, unitOf } from './evolution.ts'
import { beginDispatching, beginHandling, giveTo, startMilestones } from './lead.ts'

export const escalated: Evolution<'Escalated'> = (incident, event, moment) =>
  beginDispatching(sendTo(incident, event.toUnitId, { ...moment, from: incident.leadUnitId }), event, moment)

export const dispatched: Evolution<'Dispatched'> = (incident, event, moment) => {
  const { unitId, dueAt, limitAt } = event
  const sent = sendTo(incident, unitId, { ...moment, from: unitOf(moment, incident) })
  const handling = beginHandling(sent, { ...event, dueAt: limitAt }, moment)
  return { ...handling, clocks: setByHand(handling.clocks, 'solve', dueAt) }
}

export const delegated: Evolution<'Delegated'> = (incident, { unitId, personId }, moment) => {
  const isElsewhere = unitId !== incident.leadUnitId
  const held = isElsewhere ? sendTo(incident, unitId, { ...moment, from: incident.leadUnitId }) : incident
  return personId === undefined ? held : { ...held, handlerId: personId }
}

/** The sender takes it back, and is no longer one to return it to. */
export const returned: Evolution<'Returned'> = (incident, event, moment) => {
  const { toUnitId } = event
  const last = incident.senders.lastIndexOf(toUnitId)
  const senders = last === -1 ? incident.senders : incident.senders.slice(0, last)
  const held = { ...giveTo(incident, toUnitId, moment), senders }
  return incident.stage === 'reported' ? held : beginDispatching(held, event, moment)
}

export const disputed: Evolution<'Disputed'> = (incident, { type: _type, ...grounds }, moment) => ({
  ...incident,
  dispute: { ...grounds, byPersonId: personOf(moment), version: moment.version },
})

export const ruled: Evolution<'Ruled'> = (incident, { leadUnitId, dueAt, limits }, moment) => {
  if (leadUnitId === incident.leadUnitId) {
    const { dispute: _settled, ...rest } = incident
    return rest
  }
  const sent = sendTo(incident, leadUnitId, { ...moment, from: unitOf(moment, incident) })
  const limit = limits?.solve
  if (dueAt === undefined || limit === undefined) return { ...sent, clocks: setByHand(sent.clocks, 'solve', dueAt) }
  return { ...sent, clocks: renew(sent.clocks, [{ kind: 'solve', dueAt, limit }]) }
}

export const relocated: Evolution<'Relocated'> = (incident, event, moment) => {
  const { place, unitId, acceptDueAt, dues = [], limits } = event
  const renewed = renew(incident.clocks, dues)
  if (unitId === incident.leadUnitId) return { ...incident, place, clocks: renewed }
  const { at } = moment
  const stopped = stop(renewed, ['accept', 'dispatch'], at)
  const clocks = start(stopped, 'accept', { at, dueAt: acceptDueAt, limit: limits?.accept })
  return { ...giveTo(incident, unitId, moment), place, senders: [], stage: 'reported', clocks }
}

export const reclassified: Evolution<'Reclassified'> = (incident, event, moment) => {
  const { categoryId, proofFree, confidential, unitId } = event
  const { proofFree: _earlier, ...kept } = incident
  const named = { ...kept, categoryId, ...(proofFree ? { proofFree } : {}) }
  const changed: Incident = { ...named, confidential, clocks: renamed(incident.clocks, event, moment) }
  if (unitId === incident.leadUnitId) return changed
  return beginDispatching({ ...giveTo(changed, unitId, moment), senders: [] }, event, moment)
}

/** Milestones of the category it was taken for end with it. A log from before moves the solve deadline alone. */
function renamed(clocks: readonly Clock[], event: EventOf<'Reclassified'>, { at }: Moment): readonly Clock[] {
  const { dues, dueAt, milestones = [] } = event
  if (!dues) return setByHand(clocks, 'solve', dueAt)
  const stays = ({ kind, of }: Clock) => kind !== 'milestone' || milestones.some(({ id }) => id === of)
  const kept = stopWhere(renew(clocks, dues), (clock) => !stays(clock), at)
  return findRunning(kept, 'solve') ? startMilestones(kept, milestones, at) : kept
}

function sendTo(incident: Incident, unitId: string, { from, ...moment }: Moment & { from: string }): Incident {
  const isKnown = from === unitId || from === incident.senders.at(-1)
  const senders = isKnown ? incident.senders : [...incident.senders, from]
  return { ...giveTo(incident, unitId, moment), senders }
}
