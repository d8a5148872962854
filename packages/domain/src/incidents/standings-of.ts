import { type Actor, doesWorkOfUnit, isWithinScope, listMembershipsFor, type Membership } from '../accounts/index.ts'
import type { City } from './context.ts'
import { findReporter } from './find-reporter.ts'
import type { Incident } from './incident.ts'
import { type Standing, standings } from './standing.ts'

/** A position towards one incident, and the unit in whose name it is held. Residents and clocks act for none. */
export type Acting = {
  readonly standing: Standing
  readonly unitId?: string
  /** Whose it is, where somebody stands in for one who is away. */
  readonly forPersonId?: string
}

type Staff = Extract<Actor, { kind: 'staff' }>

/** Every position somebody holds: the nearest to the work first, and of several centres the lowest first. */
export function standingsOf(actor: Actor, incident: Incident, city: City): Acting[] {
  switch (actor.kind) {
    case 'system':
      return [{ standing: 'system' }]
    case 'resident':
      return standingsOfResident(actor, incident)
    case 'staff':
      return standingsOfStaff(actor, incident, city)
  }
}

function standingsOfResident(actor: Actor, incident: Incident): Acting[] {
  if (findReporter(incident, actor)) return [{ standing: 'reporter' }]
  return incident.confidential ? [] : [{ standing: 'neighbour' }]
}

function standingsOfStaff(actor: Staff, incident: Incident, city: City): Acting[] {
  const held: Acting[] = listMembershipsFor(actor, incident)
    .toSorted((a, b) => b.areaCode.length - a.areaCode.length)
    .flatMap((membership) =>
      inMembership(membership, incident, city).map((standing) => ({
        standing,
        unitId: membership.unitId,
        ...lentBy(membership, standing, { actor, incident }),
      })),
    )
  const [first] = actor.memberships
  const own: Acting[] = first && findReporter(incident, actor) ? [{ standing: 'reporter', unitId: first.unitId }] : []
  return [...held, ...own].toSorted((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing))
}

/** A colleague may act in their own name; what was given to the one who is away is still done for them. */
function lentBy(
  { forPersonId }: Membership,
  standing: Standing,
  { actor, incident: { handlerId } }: { readonly actor: Staff; readonly incident: Incident },
): Pick<Acting, 'forPersonId'> {
  const isHandlers = standing === 'lead' && handlerId !== undefined && actor.standsInFor?.includes(handlerId)
  const personId = isHandlers ? handlerId : forPersonId
  return personId === undefined ? {} : { forPersonId: personId }
}

function inMembership(membership: Membership, incident: Incident, city: City): Standing[] {
  const { unitId, unitKind, role } = membership
  const covers = isWithinScope(membership.areaCode, incident.place.areaCode)
  const works = doesWorkOfUnit(membership)
  const isLead = unitId === incident.leadUnitId
  const found: [Standing, boolean][] = [
    ['lead', works && isLead],
    ['coHandler', works && incident.coHandlers.some((part) => part.unitId === unitId && part.status === 'open')],
    ['grid', role === 'gridWorker' && covers],
    ['community', role === 'communityHead' && unitKind === 'community' && covers],
    ['centre', role === 'dispatcher' && unitKind === 'centre' && covers],
    ['supervisor', role === 'supervisor' && (isLead || (unitKind === 'centre' && covers))],
    ['callbackOfficer', role === 'callbackOfficer' && covers],
    ['privacyOfficer', role === 'privacyOfficer' && covers],
  ]
  return found.filter(([, holds]) => holds && city.findUnit(unitId) !== undefined).map(([standing]) => standing)
}
