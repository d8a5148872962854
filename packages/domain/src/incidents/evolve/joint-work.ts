import { stop } from '../clocks.ts'
import type { CoHandler, Incident } from '../incident.ts'
import type { Evolution } from './evolution.ts'

export const coHandlerInvited: Evolution<'CoHandlerInvited'> = (incident, { type: _type, ...task }, { version }) => ({
  ...incident,
  coHandlers: [...incident.coHandlers, { ...task, status: 'open', version }],
})

export const coHandlerSignedOff: Evolution<'CoHandlerSignedOff'> = (incident, { unitId, photoIds }) => ({
  ...endPart(incident, unitId, 'signedOff'),
  notePhotoIds: [...incident.notePhotoIds, ...photoIds],
})

export const coHandlerReleased: Evolution<'CoHandlerReleased'> = (incident, { unitId }) =>
  endPart(incident, unitId, 'released')

export const reporterContacted: Evolution<'ReporterContacted'> = (incident, _event, { at }) => ({
  ...incident,
  clocks: stop(incident.clocks, ['contact'], at),
})

export const noted: Evolution<'Noted'> = (incident, { photoIds }) => ({
  ...incident,
  notePhotoIds: [...incident.notePhotoIds, ...photoIds],
})

function endPart(incident: Incident, unitId: string, status: CoHandler['status']): Incident {
  const coHandlers = incident.coHandlers.map((part) =>
    part.unitId === unitId && part.status === 'open' ? { ...part, status } : part,
  )
  return { ...incident, coHandlers }
}
