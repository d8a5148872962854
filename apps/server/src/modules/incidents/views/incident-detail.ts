import type { IncidentDetail } from '@ejia/contract'
import type { incidents } from '@ejia/domain'
import { warnAtOf } from '../commands/warn-at.ts'
import { presentSummary } from './incident-summary.ts'
import type { Names } from './names.ts'

type ClockView = IncidentDetail['clocks'][number]
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
    coHandlers: presentCoHandlers(incident, names),
    dispute: presentDispute(incident, names),
    request: presentRequest(incident, names),
    suspension: suspension
      ? { reason: suspension.reason, until: suspension.until, waitingFor: suspension.waitingFor ?? null }
      : null,
    supervision: supervision ? { reason: supervision.reason, dueAt: supervision.dueAt } : null,
    clocks: incident.clocks.map((clock) => presentClock(clock, incident, names)),
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

export function presentClock(clock: incidents.Clock, { place }: incidents.Incident, names: Names): ClockView {
  const { kind, of, name, startedAt, dueAt, limit, stoppedAt, reached, pauses } = clock
  return {
    kind,
    unit: kind === 'coHandle' && of !== undefined ? names.unit(of) : null,
    milestone:
      kind === 'milestone' && of !== undefined ? { id: of, name: name ?? of, reached: reached === true } : null,
    startedAt,
    dueAt: dueAt ?? null,
    warnAt: warnAtOf(clock, place.areaCode, names.timing) ?? null,
    limit: limit ? { amount: limit.amount, unit: limit.unit } : null,
    stoppedAt: stoppedAt ?? null,
    paused: stoppedAt === undefined && pauses.some(({ to }) => to === undefined),
  }
}

/** Until when each part is due stands on its clock. */
function presentCoHandlers({ coHandlers, clocks, place }: incidents.Incident, names: Names) {
  return coHandlers.map(({ unitId, task, status }) => {
    const clock = clocks.findLast(({ kind, of }) => kind === 'coHandle' && of === unitId)
    return {
      unit: names.unit(unitId),
      task,
      dueAt: clock?.dueAt ?? null,
      warnAt: clock ? (warnAtOf(clock, place.areaCode, names.timing) ?? null) : null,
      status,
    }
  })
}

function presentResolution({ resolution }: incidents.Incident, names: Names): IncidentDetail['resolution'] {
  if (!resolution) return null
  const { outcome, done, byUnitId, at } = resolution
  return { outcome, done, unit: names.unit(byUnitId), at }
}
