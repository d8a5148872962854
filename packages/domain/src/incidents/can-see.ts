import { type Actor, listMembershipsFor, type Role } from '../accounts/index.ts'
import type { City } from './context.ts'
import type { Incident } from './incident.ts'
import { standingsOf } from './standings-of.ts'

/** Roles that take part in the life of matters; administrators and registry officers read none. */
const caseRoles: readonly Role[] = [
  'gridWorker',
  'communityHead',
  'dispatcher',
  'departmentHandler',
  'supervisor',
  'callbackOfficer',
  'privacyOfficer',
]

/** Whoever has a position in a matter may read it, and the people of every unit that has or had a part in it. */
export function canSee(actor: Actor, incident: Incident, city: City): boolean {
  if (actor.kind === 'system') return true
  if (standingsOf(actor, incident, city).some(({ standing }) => standing !== 'neighbour')) return true
  return listMembershipsFor(actor, incident).some(
    ({ unitId, role }) => caseRoles.includes(role) && incident.involvedUnitIds.includes(unitId),
  )
}
