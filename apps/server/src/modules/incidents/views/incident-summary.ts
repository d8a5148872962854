import type { IncidentSummary } from '@ejia/contract'
import type { incidents } from '@ejia/domain'
import { warnAtOf } from '../commands/warn-at.ts'
import type { Names } from './names.ts'

export function presentSummary(incident: incidents.Incident, names: Names): IncidentSummary {
  const { id, caseCode, version, stage, text, place, urgent, confidential, heldSince, reportedAt, lastActedAt } =
    incident
  const clock = clockOf(incident)
  return {
    id,
    caseCode,
    version,
    stage,
    text,
    category: incident.categoryId === undefined ? null : names.category(incident.categoryId),
    place: placeView(place, names),
    urgent,
    confidential,
    lead: names.unit(incident.leadUnitId),
    handler: incident.handlerId === undefined ? null : names.person(incident.handlerId),
    heldSince,
    dueAt: clock?.dueAt ?? null,
    warnAt: clock ? (warnAtOf(clock, place.areaCode, names.timing) ?? null) : null,
    waitingFor: incident.suspension?.waitingFor ?? null,
    reportedAt,
    lastActedAt,
    photoId: incident.photoIds[0] ?? null,
  }
}

/** The clock that the present stage is about. */
const clockAt = {
  reported: 'accept',
  dispatching: 'dispatch',
  handling: 'solve',
  suspended: 'solve',
  resolved: 'verify',
  closed: undefined,
  declined: undefined,
  merged: undefined,
} as const satisfies Record<incidents.Stage, incidents.ClockKind | undefined>

function clockOf({ stage, clocks }: incidents.Incident): incidents.Clock | undefined {
  return clocks.findLast(({ kind, stoppedAt }) => kind === clockAt[stage] && stoppedAt === undefined)
}

/** The position as it was given stays in the log; screens speak WGS-84. */
function placeView({ given: _, ...place }: incidents.Place, names: Names) {
  return { ...place, areaName: names.area(place.areaCode) }
}
