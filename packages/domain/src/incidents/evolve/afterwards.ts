import type { RedactionTarget } from '../command.ts'
import type { Incident, Written } from '../incident.ts'
import type { Evolution } from './evolution.ts'
import { beginAgain } from './lead.ts'

export const rejected: Evolution<'Rejected'> = (incident, event, moment) => beginAgain(incident, event, moment)

/** Dissatisfaction takes a resolved matter straight back to work, under watch. */
export const rated: Evolution<'Rated'> = (incident, event, moment) => {
  const { reporterId, satisfied, text, dueAt } = event
  const rating = satisfied ? ('satisfied' as const) : ('dissatisfied' as const)
  const reporters = incident.reporters.map((one) => (one.reporterId === reporterId ? { ...one, rating } : one))
  const heard = { ...incident, reporters }
  if (satisfied) return heard
  const { at, version } = moment
  const watched = { ...heard, supervision: { reason: text ?? '', dueAt: dueAt ?? at, byReporter: true, version } }
  return incident.stage === 'resolved' ? beginAgain(watched, event, moment) : watched
}

export const calledBack: Evolution<'CalledBack'> = (incident) => incident

export const reopened: Evolution<'Reopened'> = (incident, event, moment) => ({
  ...beginAgain(incident, event, moment),
  leadUnitId: event.unitId,
  heldSince: moment.at,
  reopenedTimes: incident.reopenedTimes + 1,
})

export const redacted: Evolution<'Redacted'> = (incident, { targets }, { at }) => ({
  ...targets.reduce(hide, incident),
  redactions: [...incident.redactions, ...targets.map((target) => ({ target: keyOf(target), at }))],
})

function keyOf(target: RedactionTarget): string {
  return target.kind === 'photo' ? `photo:${target.photoId}` : `text:${target.version}`
}

function hide(incident: Incident, target: RedactionTarget): Incident {
  return target.kind === 'photo' ? hidePhoto(incident, target.photoId) : hideText(incident, target.version)
}

function hidePhoto(incident: Incident, photoId: string): Incident {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== photoId)
  const { request } = incident
  return {
    ...incident,
    photoIds: others(incident.photoIds),
    proofIds: others(incident.proofIds),
    notePhotoIds: others(incident.notePhotoIds),
    ...(request?.kind === 'unreasonable' ? { request: { ...request, proofIds: others(request.proofIds) } } : {}),
  }
}

/** Empties the words of one event wherever the state keeps them. */
function hideText(incident: Incident, version: number): Incident {
  const { dispute, request, suspension, supervision, resolution, decline } = incident
  const isIn = <T extends Written>(written: T | undefined): written is T => written?.version === version
  return {
    ...incident,
    ...(version === 1 ? { text: '' } : {}),
    coHandlers: incident.coHandlers.map((part) => (isIn(part) ? { ...part, task: '' } : part)),
    ...(isIn(dispute) ? { dispute: { ...dispute, grounds: '' } } : {}),
    ...(isIn(request)
      ? { request: request.kind === 'unreasonable' ? { ...request, done: '' } : { ...request, reason: '' } }
      : {}),
    ...(isIn(suspension) ? { suspension: { ...suspension, reason: '' } } : {}),
    ...(isIn(supervision) ? { supervision: { ...supervision, reason: '' } } : {}),
    ...(isIn(resolution) ? { resolution: { ...resolution, done: '' } } : {}),
    ...(isIn(decline) ? { decline: { ...decline, reason: '', whereToGo: '' } } : {}),
  }
}
