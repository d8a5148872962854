import { doesWorkOfUnit, type Role } from '../accounts/index.ts'
import { canSee, type Incident, type Todo, whoMustAct } from '../incidents/index.ts'
import type { Staff, World } from './notice.ts'

/** The one it was given to, else the people who do the unit's work, else those of the next unit above with somebody. */
export function listHolders(
  incident: Incident,
  { unitId, personId }: Pick<Todo, 'unitId' | 'personId'>,
  world: World,
): readonly Staff[] {
  const person = personId === undefined ? undefined : world.people.find(personId)
  if (person && canSee(person, incident, world.city)) return [person]
  return climb(unitId, world, (id) => workersOf(id, incident, world))
}

/** Whoever has the matter: also while it is suspended and nobody owes a step. */
export function listLeads(incident: Incident, world: World): readonly Staff[] {
  const { leadUnitId: unitId, handlerId } = incident
  return listHolders(incident, { unitId, ...(handlerId === undefined ? {} : { personId: handlerId }) }, world)
}

export function workersOf(unitId: string, incident: Incident, { city, people }: World): Staff[] {
  return people
    .ofUnit(unitId)
    .filter(({ memberships }) => memberships.some((held) => held.unitId === unitId && doesWorkOfUnit(held)))
    .filter((person) => canSee(person, incident, city))
}

/** Those who watch over a unit: its own, else those of the centre above, and so on up. */
export function listSupervisors(unitId: string, incident: Incident, world: World): readonly Staff[] {
  return climb(unitId, world, (id) => inRole(id, 'supervisor', incident, world))
}

function inRole(unitId: string, role: Role, ...[incident, { city, people }]: readonly [Incident, World]): Staff[] {
  return people
    .ofUnit(unitId)
    .filter(({ memberships }) => memberships.some((held) => held.unitId === unitId && held.role === role))
    .filter((person) => canSee(person, incident, city))
}

/** The units of a matter's chain, from this one up, until one of them has somebody. */
export function climb(
  unitId: string,
  { city }: Pick<World, 'city'>,
  look: (unitId: string) => readonly Staff[],
): readonly Staff[] {
  for (const id of chainFrom(unitId, city)) {
    const found = look(id)
    if (found.length > 0) return found
  }
  return []
}

/** A unit and all above it, nearest first. */
export function chainFrom(unitId: string, city: World['city']): string[] {
  const chain: string[] = []
  for (let id: string | undefined = unitId; id !== undefined && !chain.includes(id); id = city.findUnitAbove(id)?.id)
    chain.push(id)
  return chain
}

/** Every unit whose people may have to be asked for, so that they can be looked up beforehand. */
export function unitsConcerned(incident: Incident, city: World['city']): string[] {
  const { leadUnitId, involvedUnitIds, coHandlers, place } = incident
  const centres = city.listCentresOver(place.areaCode).map(({ id }) => id)
  const owing = whoMustAct(incident, city).map(({ unitId }) => unitId)
  const parts = coHandlers.map(({ unitId }) => unitId)
  const all = [leadUnitId, ...involvedUnitIds, ...parts, ...owing].flatMap((id) => chainFrom(id, city))
  return [...new Set([...all, ...centres])]
}

/** Everybody named in a matter. */
export function peopleConcerned({ handlerId, reporters }: Incident): string[] {
  return [handlerId, ...reporters.map(({ personId }) => personId)].filter((id) => id !== undefined)
}
