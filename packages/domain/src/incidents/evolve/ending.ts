import { start, stop } from '../clocks.ts'
import { clockKinds } from '../incident.ts'
import { type Evolution, personOf, unitOf } from './evolution.ts'
import { withoutPending, withoutRequest } from './lead.ts'
import { asked } from './time.ts'

export const unreasonableProposed: Evolution<'UnreasonableProposed'> = (incident, { done, proofIds }, moment) => ({
  ...incident,
  request: { kind: 'unreasonable', done, proofIds, ...asked(incident, moment) },
  notePhotoIds: [...incident.notePhotoIds, ...proofIds],
})

export const unreasonableRefused: Evolution<'UnreasonableRefused'> = (incident) => withoutRequest(incident)

/** Every reporter is asked about this result anew. */
export const resolved: Evolution<'Resolved'> = (incident, { outcome, done, proofIds, rateDueAt }, moment) => {
  const { at, version } = moment
  const proposal =
    incident.request?.kind === 'unreasonable' && outcome === 'unreasonable' ? incident.request : undefined
  const { handlerId } = incident
  return {
    ...withoutPending(incident),
    ...(handlerId === undefined ? {} : { handlerId }),
    stage: 'resolved',
    reporters: incident.reporters.map(({ rating: _earlier, ...reporter }) => reporter),
    proofIds,
    notePhotoIds: [...new Set([...incident.notePhotoIds, ...incident.proofIds])].filter((id) => !proofIds.includes(id)),
    resolution: {
      outcome,
      done,
      at,
      byUnitId: proposal?.byUnitId ?? unitOf(moment, incident),
      byPersonId: proposal?.byPersonId ?? personOf(moment),
      version: proposal?.version ?? version,
    },
    clocks: start(stop(incident.clocks, clockKinds, at), 'rate', { at, dueAt: rateDueAt }),
  }
}

export const closed: Evolution<'Closed'> = (incident, { how }, { at }) => ({
  ...incident,
  stage: 'closed',
  closing: { how, at },
  clocks: stop(incident.clocks, clockKinds, at),
})
