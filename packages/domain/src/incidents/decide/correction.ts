import { Refusal } from '../../refusal.ts'
import { findRunning } from '../clocks.ts'
import type { Context } from '../context.ts'
import type { ClockKind, Incident } from '../incident.ts'
import { leadAt } from '../lead-at.ts'
import { duesAgain } from './again.ts'
import type { Decision } from './decision.ts'
import { given } from './demands.ts'
import { limitsIn, type Owed, owedBy } from './owed.ts'
import { proofFreeIn } from './proof.ts'

export const relocate: Decision<'relocate'> = ({ place, reason }, { incident, context }) => {
  const { unit, keeps } = leadAt(place, incident, context.city)
  const moved = { ...incident, place }
  const dues = duesAgain(moved, context).filter(({ kind }) => keeps || !acceptance.includes(kind))
  const goesOn = given('dues', dues.length > 0 ? dues : undefined)
  if (keeps) return [{ type: 'Relocated', place, unitId: unit.id, ...goesOn, reason }]
  const owed = owedBy(unit.id, moved, context)
  const accepted = { ...given('acceptDueAt', owed.accept?.dueAt), ...limitsIn(owed, ['accept']) }
  return [{ type: 'Relocated', place, unitId: unit.id, ...accepted, ...goesOn, reason }]
}

/** A category that turns out to be for cleared people only takes the matter to the centre at once. */
export const reclassify: Decision<'reclassify'> = (command, { incident, context }) => {
  const { city } = context
  const becomesConfidential = command.confidential === true && !incident.confidential
  if (command.categoryId === incident.categoryId && !becomesConfidential) throw new Refusal('incident.same-category')
  const lead = city.findUnit(incident.leadUnitId)
  const keeps = !becomesConfidential || lead?.kind === 'centre'
  const unitId = keeps ? incident.leadUnitId : city.responsibleUnit(incident.place, { confidential: true }).id
  const renamed = { ...incident, categoryId: command.categoryId }
  const owed = owedBy(unitId, renamed, context)
  return [
    {
      type: 'Reclassified',
      categoryId: command.categoryId,
      ...proofFreeIn(command.categoryId, city),
      unitId,
      confidential: incident.confidential || becomesConfidential,
      ...anew(renamed, owed, context),
      ...(keeps ? {} : { ...given('dispatchDueAt', owed.dispatch?.dueAt), ...limitsIn(owed, ['dispatch']) }),
      reason: command.reason,
    },
  ]
}

const acceptance: readonly ClockKind[] = ['accept', 'dispatch']

/** Every clock that goes on gets the limit of the true category; while it is worked on, so do its milestones. */
function anew(renamed: Incident, owed: Owed, context: Context) {
  const dues = duesAgain(renamed, context)
  const solve = dues.find(({ kind }) => kind === 'solve')
  const reached = renamed.clocks.filter((clock) => clock.reached === true).map(({ of }) => of)
  const ahead = owed.milestones.filter(({ id }) => !reached.includes(id))
  return {
    ...given('dueAt', solve?.dueAt),
    dues: dues.filter(({ kind, of }) => kind !== 'milestone' || ahead.some(({ id }) => id === of)),
    ...given('milestones', findRunning(renamed.clocks, 'solve') ? ahead : undefined),
  }
}
