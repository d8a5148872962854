import { isWithinScope, type Unit } from '../accounts/index.ts'
import type { City } from './context.ts'
import type { Incident, Place } from './incident.ts'

/** A lead whose area holds the true place keeps it; otherwise it goes to the unit responsible there. */
export function leadAt(
  place: Place,
  { leadUnitId, confidential }: Pick<Incident, 'leadUnitId' | 'confidential'>,
  city: City,
): { readonly unit: Unit; readonly keeps: boolean } {
  const responsible = city.responsibleUnit(place, { confidential })
  const lead = city.findUnit(leadUnitId)
  return lead && isWithinScope(lead.areaCode, place.areaCode)
    ? { unit: lead, keeps: true }
    : { unit: responsible, keeps: false }
}
