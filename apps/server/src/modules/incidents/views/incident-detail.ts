import type { IncidentDetail } from '@ejia/contract'
import type { incidents } from '@ejia/domain'
import { presentSummary } from './incident-summary.ts'
import type { Names } from './names.ts'

type CaseRef = { readonly id: string; readonly caseCode: string }

/** What the state itself does not hold. */
export type Beside = {
  readonly names: Names
  readonly reporters: IncidentDetail['reporters']
  readonly relatives: ReadonlyMap<string, CaseRef>
  readonly closingRule: incidents.ClosingRule | undefined
  readonly commands: IncidentDetail['commands']
}

export function presentDetail(incident: incidents.Incident, beside: Beside): IncidentDetail {
  const { names, relatives, reporters, commands } = beside
  const { source, photoIds, proofIds, suspension, supervision, decline } = incident
  const listRelatives = (ids: readonly string[]) =>
    ids.map((id) => relatives.get(id)).filter((ref) => ref !== undefined)
  return {
    ...presentSummary(incident, names),
    source,
    photoIds: [...photoIds],
    proofIds: [...proofIds],
    reporters,
    coHandlers: incident.coHandlers.map(({ unitId, task, dueAt, status }) => ({
      unit: names.unit(unitId),
      task,
      dueAt: dueAt ?? null,
      status,
    })),
    dispute: presentDispute(incident, names),
    request: presentRequest(incident, names),
    suspension: suspension ? { reason: suspension.reason, until: suspension.until } : null,
    supervision: supervision ? { reason: supervision.reason, dueAt: supervision.dueAt } : null,
    clocks: incident.clocks.map(presentClock),
    resolution: presentResolution(incident, names),
    decline: decline ? { reason: decline.reason, whereToGo: decline.whereToGo } : null,
    closing: incident.closing ?? null,
    mergedInto: listRelatives(incident.mergedIntoId === undefined ? [] : [incident.mergedIntoId])[0] ?? null,
    partOf: listRelatives(incident.partOfId === undefined ? [] : [incident.partOfId])[0] ?? null,
    parts: listRelatives(incident.partIds),
    absorbed: listRelatives(incident.absorbedIds),
    closingRule: beside.closingRule ?? { proofRequired: false, why: '' },
    commands,
  }
}

function presentDispute({ dispute }: incidents.Incident, names: Names): IncidentDetail['dispute'] {
  if (!dispute) return null
  const { grounds, proposedUnitId } = dispute
  return { grounds, proposedUnit: proposedUnitId === undefined ? null : names.unit(proposedUnitId) }
}

function presentRequest({ request }: incidents.Incident, names: Names): IncidentDetail['request'] {
  if (!request) return null
  const by = names.person(request.byPersonId)
  switch (request.kind) {
    case 'extension':
      return { kind: 'extension', reason: request.reason, until: request.dueAt, by }
    case 'suspension':
      return { kind: 'suspension', reason: request.reason, until: request.until, by }
    case 'unreasonable':
      return { kind: 'unreasonable', reason: request.done, until: null, by }
  }
}

function presentClock({
  kind,
  startedAt,
  dueAt,
  stoppedAt,
  pauses,
}: incidents.Clock): IncidentDetail['clocks'][number] {
  const paused = pauses.some(({ to }) => to === undefined)
  return { kind, startedAt, dueAt: dueAt ?? null, stoppedAt: stoppedAt ?? null, paused }
}

function presentResolution({ resolution }: incidents.Incident, names: Names): IncidentDetail['resolution'] {
  if (!resolution) return null
  const { outcome, done, byUnitId, at } = resolution
  return { outcome, done, unit: names.unit(byUnitId), at }
}
