import { isWithinScope, type Unit } from '../accounts/index.ts'
import type { Category } from './category.ts'
import type { Routing, RoutingFault } from './routing/route-matter.ts'

/** Why a unit is on the list; the screen puts it into words. */
export type SuggestionReason = 'rule' | 'ruleFailed' | 'nature' | 'community' | 'knowsThePlace' | 'centre'

export type Suggestion = {
  readonly unit: Unit
  readonly reason: SuggestionReason
  /** The routing rule that names the unit, or that failed and leaves it to the centre. */
  readonly rule?: { readonly number: number; readonly fault?: RoutingFault }
}

export type Matter = {
  readonly areaCode: string
  readonly category?: Pick<Category, 'belongsTo' | 'confidential'> | undefined
  readonly confidential: boolean
}

/** Units in the order in which a dispatcher should consider them; what a routing rule says comes first. */
export function suggestUnits(matter: Matter, units: readonly Unit[], routing?: Routing): Suggestion[] {
  const here = units.filter((unit) => isWithinScope(unit.areaCode, matter.areaCode)).sort(nearestFirst)
  const confidential = matter.confidential || matter.category?.confidential === true
  const open = confidential ? here.filter(({ kind }) => kind === 'centre' || kind === 'department') : here
  const suggestions = [...ruled(routing), ...ownUnits(matter, open), ...centreFirst(open), ...knowingThePlace(open)]
  return suggestions.filter(({ unit }, at) => suggestions.findIndex((earlier) => earlier.unit.id === unit.id) === at)
}

function ruled(routing: Routing | undefined): Suggestion[] {
  if (!routing?.unit || routing.kind === 'unclaimed') return []
  const { unit, number } = routing
  return routing.kind === 'ruled'
    ? [{ unit, reason: 'rule', rule: { number } }]
    : [{ unit, reason: 'ruleFailed', rule: { number, fault: routing.fault } }]
}

function ownUnits({ category }: Matter, here: readonly Unit[]): Suggestion[] {
  const owner = category?.belongsTo
  if (!owner) return []
  switch (owner.kind) {
    case 'department':
      return here
        .filter((unit) => unit.kind === 'department' && unit.nature === owner.nature)
        .map((unit) => ({ unit, reason: 'nature' }))
    case 'community':
      return here.filter((unit) => unit.kind === 'community').map((unit) => ({ unit, reason: 'community' }))
    case 'centre':
      return []
  }
}

function centreFirst(here: readonly Unit[]): Suggestion[] {
  return here
    .filter((unit) => unit.kind === 'centre')
    .slice(0, 1)
    .map((unit) => ({ unit, reason: 'centre' }))
}

function knowingThePlace(here: readonly Unit[]): Suggestion[] {
  return here.filter((unit) => unit.kind === 'community').map((unit) => ({ unit, reason: 'knowsThePlace' }))
}

function nearestFirst(one: Unit, other: Unit): number {
  return (
    other.areaCode.length - one.areaCode.length || compare(one.areaCode, other.areaCode) || compare(one.id, other.id)
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
