import type { IncidentSummary } from '@ejia/contract'
import type { incidents } from '@ejia/domain'
import type { Names } from './names.ts'

export function presentSummary(incident: incidents.Incident, names: Names): IncidentSummary {
  const { id, caseCode, version, stage, text, place, urgent, confidential, heldSince, reportedAt, lastActedAt } = incident
  return {
    id,
    caseCode,
    version,
    stage,
    text,
    category: incident.categoryId === undefined ? null : names.category(incident.categoryId),
    place: { ...place, areaName: names.area(place.areaCode) },
    urgent,
    confidential,
    lead: names.unit(incident.leadUnitId),
    handler: incident.handlerId === undefined ? null : names.person(incident.handlerId),
    heldSince,
    dueAt: dueOf(incident) ?? null,
    reportedAt,
    lastActedAt,
    photoId: incident.photoIds[0] ?? null,
  }
}

/** The next limit that a running clock reaches. */
export function dueOf({ clocks }: Pick<incidents.Incident, 'clocks'>): string | undefined {
  return clocks
    .filter(({ kind, stoppedAt }) => kind !== 'rate' && stoppedAt === undefined)
    .map(({ dueAt }) => dueAt)
    .filter((dueAt) => dueAt !== undefined)
    .sort()[0]
}
