import { isWithinScope } from '../../accounts/index.ts'
import { Refusal } from '../../refusal.ts'
import type { Decision } from './decision.ts'
import { given } from './demands.ts'

/** A lead whose area holds the true place keeps it; otherwise it goes to the unit responsible there. */
export const relocate: Decision<'relocate'> = ({ place, reason }, { incident, context: { city, limits } }) => {
  const responsible = city.responsibleUnit(place, incident)
  const lead = city.findUnit(incident.leadUnitId)
  const keeps = lead !== undefined && isWithinScope(lead.areaCode, place.areaCode)
  return [
    {
      type: 'Relocated',
      place,
      unitId: keeps ? lead.id : responsible.id,
      ...given('acceptDueAt', keeps ? undefined : limits.acceptDueAt),
      reason,
    },
  ]
}

/** A category that turns out to be for cleared people only takes the matter to the centre at once. */
export const reclassify: Decision<'reclassify'> = (command, { incident, context: { city, limits } }) => {
  const becomesConfidential = command.confidential === true && !incident.confidential
  if (command.categoryId === incident.categoryId && !becomesConfidential) throw new Refusal('incident.same-category')
  const lead = city.findUnit(incident.leadUnitId)
  const keeps = !becomesConfidential || lead?.kind === 'centre'
  return [
    {
      type: 'Reclassified',
      categoryId: command.categoryId,
      unitId: keeps ? incident.leadUnitId : city.responsibleUnit(incident.place, { confidential: true }).id,
      confidential: incident.confidential || becomesConfidential,
      ...given('dueAt', limits.solveDueAt),
      ...given('dispatchDueAt', keeps ? undefined : limits.dispatchDueAt),
      reason: command.reason,
    },
  ]
}
