import { isWithinScope, type Unit } from '../../accounts/index.ts'
import { Refusal } from '../../refusal.ts'
import { findRunning } from '../clocks.ts'
import type { Context } from '../context.ts'
import type { Incident } from '../incident.ts'
import { findWayBack } from '../obstacles.ts'
import { duesAgain } from './again.ts'
import type { Decision, Situation } from './decision.ts'
import { demandCoHandlers, demandFuture, demandWithin, getUnit, given } from './demands.ts'
import { invited } from './joint-work.ts'
import { limitsIn, owedBy, workDates } from './owed.ts'

export const escalate: Decision<'escalate'> = ({ reason, tried, toUnitId }, { incident, context }) => {
  const lead = getUnit(context.city, incident.leadUnitId)
  const above = context.city.findUnitAbove(lead.id)
  const target = toUnitId === undefined ? above : getUnit(context.city, toUnitId)
  if (!target) throw new Refusal('incident.nothing-above')
  if (target.id === lead.id) throw new Refusal('incident.same-unit', { unitId: target.id })
  if (target.id !== above?.id) demandHigherCentre(target, lead)
  return [{ type: 'Escalated', toUnitId: target.id, reason, tried, ...decidedBy(target.id, incident, context) }]
}

export const dispatch: Decision<'dispatch'> = (command, situation) => {
  const { incident, context, acting } = situation
  const own = getUnit(context.city, acting.unitId ?? '')
  const target = getUnit(context.city, command.unitId)
  demandWithin(own, target)
  if (own.kind === 'community' && target.kind !== 'gridTeam')
    throw new Refusal('unit.outside-scope', { unitId: target.id })
  demandFuture(command.dueAt, context.now, 'dueAt')
  demandCoHandlers(command.coHandlers, situation, target.id)
  const { solveDueAt, ...dates } = workDates(incident, owedBy(target.id, incident, context))
  return [
    {
      type: 'Dispatched',
      unitId: target.id,
      ...given('dueAt', command.dueAt),
      ...given('limitAt', solveDueAt),
      ...dates,
      ...given('note', command.note),
    },
    ...command.coHandlers.map((task) => invited(task, situation)),
  ]
}

export const delegate: Decision<'delegate'> = ({ personId, unitId, note }, { incident, context: { city } }) => {
  const targetId = unitId ?? incident.leadUnitId
  if (targetId === incident.leadUnitId) {
    if (personId === undefined)
      throw new Refusal(unitId === undefined ? 'input.invalid' : 'incident.same-unit', { unitId })
  } else {
    const lead = getUnit(city, incident.leadUnitId)
    const target = getUnit(city, targetId)
    const isLocal = target.kind === 'gridTeam' || target.kind === 'community'
    const coversPlace = isLocal && isWithinScope(target.areaCode, incident.place.areaCode)
    const isBelow = target.areaCode !== lead.areaCode && isWithinScope(lead.areaCode, target.areaCode)
    if (!isBelow && !coversPlace) throw new Refusal('unit.outside-scope', { unitId: targetId })
  }
  return [{ type: 'Delegated', unitId: targetId, ...given('personId', personId), ...given('note', note) }]
}

/** Only the person changes: the unit, its dates and what was asked stay. Twice is once. */
export const handOver: Decision<'handOver'> = ({ fromPersonId, toPersonId, reason }, { incident }) => {
  if (incident.handlerId !== fromPersonId || toPersonId === fromPersonId) throw new Refusal('incident.not-allowed')
  return [{ type: 'Delegated', unitId: incident.leadUnitId, personId: toPersonId, note: reason }]
}

export const sendBack: Decision<'return'> = ({ reason }, { incident, context }) => {
  const toUnitId = findWayBack(incident, context)
  if (toUnitId === undefined) throw new Refusal('incident.nothing-above')
  const dates = incident.stage === 'reported' ? {} : decidedBy(toUnitId, incident, context)
  return [{ type: 'Returned', toUnitId, reason, ...dates }]
}

export const dispute: Decision<'dispute'> = ({ grounds, proposedUnitId }, { context }) => {
  if (proposedUnitId !== undefined) getUnit(context.city, proposedUnitId)
  return [{ type: 'Disputed', grounds, ...given('proposedUnitId', proposedUnitId) }]
}

/** The lead that must go on keeps its deadline; another one gets its own limit, from when the work began. */
export const rule: Decision<'rule'> = ({ leadUnitId, reason }, { incident, context, acting }: Situation) => {
  const target = getUnit(context.city, leadUnitId)
  if (target.id === incident.leadUnitId) return [{ type: 'Ruled', leadUnitId, reason }]
  demandWithin(getUnit(context.city, acting.unitId ?? ''), target)
  return [{ type: 'Ruled', leadUnitId, reason, ...solvedInsteadBy(target.id, incident, context) }]
}

function decidedBy(unitId: string, incident: Incident, context: Context) {
  const owed = owedBy(unitId, incident, context)
  return { ...given('dispatchDueAt', owed.dispatch?.dueAt), ...limitsIn(owed, ['dispatch']) }
}

function solvedInsteadBy(unitId: string, incident: Incident, context: Context) {
  const limit = owedBy(unitId, incident, context).solve?.limit
  if (!limit) return {}
  const clocks = incident.clocks.map((clock) => (clock.kind === 'solve' ? { ...clock, limit } : clock))
  const due = duesAgain({ ...incident, clocks }, context).find(({ kind }) => kind === 'solve')
  return { ...given('dueAt', due?.dueAt ?? findRunning(clocks, 'solve')?.dueAt), limits: { solve: limit } }
}

function demandHigherCentre(target: Unit, lead: Unit): void {
  const isHigher = target.kind === 'centre' && (lead.kind !== 'centre' || target.areaCode !== lead.areaCode)
  if (!isHigher || !isWithinScope(target.areaCode, lead.areaCode))
    throw new Refusal('unit.outside-scope', { unitId: target.id })
}
