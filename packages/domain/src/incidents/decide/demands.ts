import { isWithinScope, type Unit } from '../../accounts/index.ts'
import { Refusal } from '../../refusal.ts'
import type { CoHandlerTask } from '../command.ts'
import type { City } from '../context.ts'
import { isAfter } from '../instants.ts'
import type { Situation } from './decision.ts'

export function getUnit(city: City, id: string): Unit {
  const unit = city.findUnit(id)
  if (!unit) throw new Refusal('unit.unknown', { unitId: id })
  return unit
}

export function demandWithin(area: Pick<Unit, 'areaCode'>, unit: Unit): void {
  if (!isWithinScope(area.areaCode, unit.areaCode)) throw new Refusal('unit.outside-scope', { unitId: unit.id })
}

export function demandFuture(at: string | undefined, now: string, field: string): void {
  if (at !== undefined && !isAfter(at, now)) throw new Refusal('incident.date-past', { field })
}

/** A co-handler lies in the area of one's own centre or answers for the place, and has no part in it yet. */
export function demandCoHandlers(
  tasks: readonly CoHandlerTask[],
  { incident, context, acting }: Situation,
  leadUnitId: string,
): void {
  const { city, now } = context
  const open = incident.coHandlers.filter(({ status }) => status === 'open').map(({ unitId }) => unitId)
  for (const [index, { unitId, task, dueAt }] of tasks.entries()) {
    if (task.trim() === '') throw new Refusal('input.invalid', { field: 'task' })
    if (unitId === leadUnitId) throw new Refusal('incident.same-unit', { unitId })
    const earlier = tasks.slice(0, index).map((other) => other.unitId)
    if ([...open, ...earlier].includes(unitId)) throw new Refusal('incident.co-handler-already', { unitId })
    const unit = getUnit(city, unitId)
    if (!isWithinScope(unit.areaCode, incident.place.areaCode)) demandWithin(city.centreOf(acting.unitId ?? ''), unit)
    demandFuture(dueAt, now, 'dueAt')
  }
}

/** Leaves out what is not there, as an optional fact must be absent rather than undefined. */
export function given<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  const facts: { [P in K]?: V } = {}
  if (value !== undefined) facts[name] = value
  return facts
}
