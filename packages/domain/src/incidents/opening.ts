import {
  type Actor,
  isWithinScope,
  listMembershipsFor,
  type Membership,
  type Role,
  type Unit,
} from '../accounts/index.ts'
import { findCodeAt } from '../areas/index.ts'
import { Refusal } from '../refusal.ts'
import type { Command, CommandType } from './command.ts'
import type { Context } from './context.ts'
import type { Place } from './incident.ts'

const reporting: readonly Role[] = [
  'gridWorker',
  'communityHead',
  'dispatcher',
  'departmentHandler',
  'supervisor',
  'callbackOfficer',
]
const recording: readonly Role[] = ['gridWorker', 'communityHead']

/** With what somebody may open an incident. */
export function opens(actor: Actor): CommandType[] {
  switch (actor.kind) {
    case 'resident':
    case 'system':
      return ['report']
    case 'staff': {
      const holds = (roles: readonly Role[]) => actor.memberships.some(({ role }) => roles.includes(role))
      return [...(holds(reporting) ? ['report' as const] : []), ...(holds(recording) ? ['record' as const] : [])]
    }
  }
}

/** The unit in whose name staff open an incident: the one nearest to the place. */
export function openingUnit(command: Command, { actor, city }: Context): Unit {
  const unit = city.findUnit(findMembership(command, actor)?.unitId ?? '')
  if (!unit) throw new Refusal(command.type === 'record' ? 'unit.outside-scope' : 'incident.not-allowed')
  return unit
}

/** A grid worker's own report goes to the community, because he could not end it; a head's and a centre's stays there. */
export function receivingUnit(place: Place, confidential: boolean, { actor, city }: Context): Unit {
  const responsible = city.responsibleUnit(place, { confidential })
  if (confidential) return responsible
  const own = listMembershipsFor(actor, { confidential })
    .filter(({ areaCode }) => isWithinScope(areaCode, place.areaCode))
    .toSorted((a, b) => b.areaCode.length - a.areaCode.length)
    .flatMap(({ unitId, role }) => {
      if (role === 'gridWorker') return city.findUnitAbove(unitId) ?? []
      return role === 'communityHead' || role === 'dispatcher' ? (city.findUnit(unitId) ?? []) : []
    })
  return own[0] ?? responsible
}

function findMembership(command: Command, actor: Actor): Membership | undefined {
  if (actor.kind !== 'staff') return undefined
  if (command.type === 'openPart') return actor.memberships.find(({ unitId }) => unitId === command.unitId)
  if (command.type === 'report') return nearest(actor.memberships, reporting, command.place)
  if (command.type !== 'record') return undefined
  const { place } = command.report
  return nearest(
    actor.memberships.filter((held) => isNeighbourly(held, place)),
    recording,
    place,
  )
}

/** A small thing may be solved anywhere in one's community, not only in one's own grid. */
function isNeighbourly({ areaCode }: Membership, place: Place): boolean {
  return isWithinScope(findCodeAt(areaCode, 'community') ?? areaCode, place.areaCode)
}

/** Those whose area covers the place come first, and of them the smallest area. */
function nearest(memberships: readonly Membership[], roles: readonly Role[], place: Place): Membership | undefined {
  const reach = ({ areaCode }: Membership) => (isWithinScope(areaCode, place.areaCode) ? areaCode.length : 0)
  return memberships.filter(({ role }) => roles.includes(role)).toSorted((a, b) => reach(b) - reach(a))[0]
}
