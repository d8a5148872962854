import { start, stop, stopWhere } from '../clocks.ts'
import type { CoHandler, Incident } from '../incident.ts'
import type { Evolution } from './evolution.ts'

export const coHandlerInvited: Evolution<'CoHandlerInvited'> = (incident, event, { at, version }) => {
  const { unitId, task, dueAt, limits } = event
  return {
    ...incident,
    coHandlers: [...incident.coHandlers, { unitId, task, status: 'open', version }],
    clocks: start(incident.clocks, 'coHandle', { at, of: unitId, dueAt, limit: limits?.coHandle }),
  }
}

export const coHandlerSignedOff: Evolution<'CoHandlerSignedOff'> = (incident, { unitId, photoIds }, { at }) => ({
  ...endPart(incident, { unitId, status: 'signedOff', at }),
  notePhotoIds: [...incident.notePhotoIds, ...photoIds],
})

export const coHandlerReleased: Evolution<'CoHandlerReleased'> = (incident, { unitId }, { at }) =>
  endPart(incident, { unitId, status: 'released', at })

export const reporterContacted: Evolution<'ReporterContacted'> = (incident, _event, { at }) => ({
  ...incident,
  clocks: stop(incident.clocks, ['contact'], at),
})

export const noted: Evolution<'Noted'> = (incident, { photoIds }) => ({
  ...incident,
  notePhotoIds: [...incident.notePhotoIds, ...photoIds],
})

export const milestoneReached: Evolution<'MilestoneReached'> = (incident, { milestoneId, photoIds }, { at }) => ({
  ...incident,
  clocks: stopWhere(incident.clocks, ({ kind, of }) => kind === 'milestone' && of === milestoneId, at).map((clock) =>
    clock.kind === 'milestone' && clock.of === milestoneId ? { ...clock, reached: true as const } : clock,
  ),
  notePhotoIds: [...incident.notePhotoIds, ...photoIds],
})

type PartEnd = Pick<CoHandler, 'unitId' | 'status'> & { readonly at: string }

function endPart(incident: Incident, { unitId, status, at }: PartEnd): Incident {
  const coHandlers = incident.coHandlers.map((part) =>
    part.unitId === unitId && part.status === 'open' ? { ...part, status } : part,
  )
  const clocks = stopWhere(incident.clocks, ({ kind, of }) => kind === 'coHandle' && of === unitId, at)
  return { ...incident, coHandlers, clocks }
}
