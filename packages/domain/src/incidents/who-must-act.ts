import type { Unit } from '../accounts/index.ts'
import { findRunning } from './clocks.ts'
import type { City } from './context.ts'
import type { ClockKind, Incident } from './incident.ts'

export type TodoReason = 'accept' | 'decide' | 'handle' | 'coHandle' | 'approve' | 'rule' | 'verify'

/** A step that a unit owes; with a person where it was given to one. */
export type Todo = {
  readonly unitId: string
  readonly personId?: string
  readonly why: TodoReason
  readonly dueAt?: string
}

/** Who owes which step now: one row per unit and reason. */
export function whoMustAct(incident: Incident, city: City): Todo[] {
  switch (incident.stage) {
    case 'reported':
      return [leads(incident, 'accept', 'accept'), ...coHandlers(incident)]
    case 'dispatching':
      return [leads(incident, 'decide', 'dispatch'), ...coHandlers(incident)]
    case 'handling':
      return [handles(incident), ...coHandlers(incident), ...asksAbove(incident, city)]
    case 'suspended':
      return coHandlers(incident)
    case 'resolved':
      return verifier(incident, city).map(({ id }) => ({ unitId: id, why: 'verify' }))
    case 'closed':
    case 'declined':
    case 'merged':
      return []
  }
}

function leads({ leadUnitId, clocks }: Incident, why: TodoReason, clock: ClockKind): Todo {
  const dueAt = findRunning(clocks, clock)?.dueAt
  return { unitId: leadUnitId, why, ...(dueAt === undefined ? {} : { dueAt }) }
}

function handles(incident: Incident): Todo {
  const { handlerId } = incident
  return { ...leads(incident, 'handle', 'solve'), ...(handlerId === undefined ? {} : { personId: handlerId }) }
}

function coHandlers({ coHandlers: parts }: Incident): Todo[] {
  return parts
    .filter(({ status }) => status === 'open')
    .map(({ unitId, dueAt }) => ({ unitId, why: 'coHandle', ...(dueAt === undefined ? {} : { dueAt }) }))
}

/** A centre that is the lead itself is decided about one level up, where there is one. */
function asksAbove({ leadUnitId, request, dispute }: Incident, city: City): Todo[] {
  if (!request && !dispute) return []
  const lead = city.findUnit(leadUnitId)
  const above = lead?.kind === 'centre' ? city.findUnitAbove(leadUnitId) : undefined
  const unitId = (above ?? city.centreOf(leadUnitId)).id
  return [
    ...(request ? [{ unitId, why: 'approve' as const }] : []),
    ...(dispute ? [{ unitId, why: 'rule' as const }] : []),
  ]
}

/** Those who know the place, then the lowest centre: whichever did not do the work. */
function verifier({ place, confidential, resolution }: Incident, city: City): Unit[] {
  const community = confidential ? undefined : city.findCommunityAt(place.areaCode)
  const candidates = [...(community ? [community] : []), ...city.listCentresOver(place.areaCode)]
  return candidates.filter(({ id }) => id !== resolution?.byUnitId).slice(0, 1)
}
