import { listAncestorCodes } from '../areas/index.ts'
import type { City } from './context.ts'
import type { Incident } from './incident.ts'
import { whoMustAct } from './who-must-act.ts'

/** Whom a change of this incident may concern; a confidential one is not announced to areas. */
export function topicsOf(incident: Incident, city: City): string[] {
  const { id, handlerId, involvedUnitIds, reporters, place, confidential } = incident
  const owing = whoMustAct(incident, city).map(({ unitId }) => unitId)
  const people = [handlerId, ...reporters.map(({ personId }) => personId)].filter((one) => one !== undefined)
  return [
    `incident:${id}`,
    ...[...new Set([...involvedUnitIds, ...owing])].map((unitId) => `unit:${unitId}`),
    ...[...new Set(people)].map((personId) => `person:${personId}`),
    ...(confidential ? [] : [place.areaCode, ...listAncestorCodes(place.areaCode)].map((code) => `area:${code}`)),
  ]
}
