import type { Unit } from '../accounts/index.ts'
import { findRunning, isRunning } from './clocks.ts'
import type { City } from './context.ts'
import type { Clock, ClockKind, Incident } from './incident.ts'

export type TodoReason = 'accept' | 'decide' | 'handle' | 'coHandle' | 'approve' | 'rule' | 'verify'

/** A step that a unit owes; with a person where it was given to one. */
export type Todo = {
  readonly unitId: string
  readonly personId?: string
  readonly why: TodoReason
  /** Until when, where the step is timed and its time runs, and the clock that says so. */
  readonly dueAt?: string
  readonly clock?: Clock
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
      return verifiers(incident, city)
    case 'closed':
    case 'declined':
    case 'merged':
      return []
  }
}

function leads(incident: Incident, why: TodoReason, kind: ClockKind): Todo {
  return { unitId: incident.leadUnitId, why, ...timedBy(incident, kind) }
}

function timedBy({ clocks }: Incident, kind: ClockKind, of?: string) {
  const clock = findRunning(clocks, kind, of)
  return clock && isRunning(clock) && clock.dueAt !== undefined ? { dueAt: clock.dueAt, clock } : {}
}

function handles(incident: Incident): Todo {
  const { handlerId } = incident
  return { ...leads(incident, 'handle', 'solve'), ...(handlerId === undefined ? {} : { personId: handlerId }) }
}

function coHandlers(incident: Incident): Todo[] {
  return incident.coHandlers
    .filter(({ status }) => status === 'open')
    .map(({ unitId }) => ({ unitId, why: 'coHandle', ...timedBy(incident, 'coHandle', unitId) }))
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

function verifiers(incident: Incident, city: City): Todo[] {
  const { place, confidential, resolution } = incident
  const units = verifiersOf({ place, confidential, byUnitId: resolution?.byUnitId }, city)
  return units.map(({ id }) => ({ unitId: id, why: 'verify', ...timedBy(incident, 'verify') }))
}

type Done = Pick<Incident, 'place' | 'confidential'> & { readonly byUnitId: string | undefined }

/** Who looks at a result: those who know the place, else the lowest centre, whichever did not do the work. */
export function verifiersOf({ place, confidential, byUnitId }: Done, city: City): Unit[] {
  const community = confidential ? undefined : city.findCommunityAt(place.areaCode)
  const candidates = [...(community ? [community] : []), ...city.listCentresOver(place.areaCode)]
  return candidates.filter(({ id }) => id !== byUnitId).slice(0, 1)
}
