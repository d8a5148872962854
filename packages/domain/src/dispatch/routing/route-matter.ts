import { isWithinScope, type Unit } from '../../accounts/index.ts'
import { meets } from './meets.ts'
import type { RoutedMatter, RoutingRule, RoutingTarget } from './routing-rule.ts'

/** Why a rule that was meant for a matter cannot be followed. */
export type RoutingFault = 'closed' | 'outside' | 'nobody' | 'confidential'

/** The number is the rule's place in the list, from 1. `unit` is who has the matter in the end. */
export type Routing =
  | { readonly kind: 'ruled'; readonly number: number; readonly rule: RoutingRule; readonly unit: Unit }
  | {
      readonly kind: 'failed'
      readonly number: number
      readonly rule: RoutingRule
      readonly fault: RoutingFault
      readonly unit: Unit | undefined
    }
  | { readonly kind: 'unclaimed'; readonly unit: Unit | undefined }

/** The first rule whose conditions are met decides; without one the matter belongs to the centre that holds it. */
export function routeMatter(matter: RoutedMatter, rules: readonly RoutingRule[], units: readonly Unit[]): Routing {
  const at = rules.findIndex(({ when }) => meets(matter, when))
  const rule = rules[at]
  const centre = findCentre(matter.areaCode, units)
  if (!rule) return { kind: 'unclaimed', unit: centre }
  const found = findTarget(rule.to, matter, units)
  const number = at + 1
  return typeof found === 'string'
    ? { kind: 'failed', number, rule, fault: found, unit: centre }
    : { kind: 'ruled', number, rule, unit: found }
}

/** The unit a target means at a place, or why there is none. */
export function findTarget(
  target: RoutingTarget,
  matter: Pick<RoutedMatter, 'areaCode' | 'confidential'>,
  units: readonly Unit[],
): Unit | RoutingFault {
  const unit = target.kind === 'unit' ? units.find(({ id }) => id === target.unitId) : nearest(target, matter, units)
  if (!unit) return target.kind === 'unit' ? 'closed' : 'nobody'
  if (!isWithinScope(unit.areaCode, matter.areaCode)) return 'outside'
  const isLocal = unit.kind === 'community' || unit.kind === 'gridTeam'
  return matter.confidential && isLocal ? 'confidential' : unit
}

/** The lowest centre whose area holds the place. */
function findCentre(areaCode: string, units: readonly Unit[]): Unit | undefined {
  return nearest({ kind: 'centre' }, { areaCode }, units)
}

function nearest(
  target: Exclude<RoutingTarget, { kind: 'unit' }>,
  { areaCode }: Pick<RoutedMatter, 'areaCode'>,
  units: readonly Unit[],
): Unit | undefined {
  const isMeant = (unit: Unit) =>
    target.kind === 'nature' ? unit.kind === 'department' && unit.nature === target.nature : unit.kind === target.kind
  return units
    .filter((unit) => isMeant(unit) && isWithinScope(unit.areaCode, areaCode))
    .reduce<Unit | undefined>((best, unit) => (best === undefined || isNearer(unit, best) ? unit : best), undefined)
}

function isNearer(one: Unit, other: Unit): boolean {
  const lower = one.areaCode.length - other.areaCode.length
  return lower > 0 || (lower === 0 && one.id < other.id)
}
