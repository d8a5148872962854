import { start, stop } from '../clocks.ts'
import { clockKinds } from '../incident.ts'
import { type Evolution, personOf, unitOf } from './evolution.ts'
import { withoutPending, withoutRequest } from './lead.ts'
import { requestedBy } from './time.ts'

export const unreasonableProposed: Evolution<'UnreasonableProposed'> = (incident, { done, proofIds }, moment) => ({
  ...incident,
  request: { kind: 'unreasonable', done, proofIds, ...requestedBy(incident, moment) },
  notePhotoIds: [...incident.notePhotoIds, ...proofIds],
})

export const unreasonableRefused: Evolution<'UnreasonableRefused'> = (incident) => withoutRequest(incident)

/** Every reporter is asked about this result anew. */
export const resolved: Evolution<'Resolved'> = (incident, event, moment) => {
  const { outcome, done, proofIds, rateDueAt, verifyDueAt, limits } = event
  const { at, version } = moment
  const proposal =
    incident.request?.kind === 'unreasonable' && outcome === 'unreasonable' ? incident.request : undefined
  const { handlerId } = incident
  const stopped = stop(incident.clocks, clockKinds, at)
  const asked = start(stopped, 'rate', { at, dueAt: rateDueAt, limit: limits?.rate })
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
    clocks:
      verifyDueAt === undefined ? asked : start(asked, 'verify', { at, dueAt: verifyDueAt, limit: limits?.verify }),
  }
}

export const closed: Evolution<'Closed'> = (incident, { how }, { at }) => ({
  ...incident,
  stage: 'closed',
  closing: { how, at },
  clocks: stop(incident.clocks, clockKinds, at),
})
