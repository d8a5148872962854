import { isWithinScope, type Unit } from '../../accounts/index.ts'
import type { BelongsTo, Category } from '../category.ts'
import { covers, coversBesidePlaceAndKind } from './covers.ts'
import { findTarget, type RoutingFault } from './route-matter.ts'
import type { RoutingConditions, RoutingRule, RoutingTarget } from './routing-rule.ts'

/** What should be looked at before a list is switched on; rules are named by their numbers, from 1. */
export type RoutingReview = {
  /** Of two rules with the same conditions only the first acts; `differs` where they name different units. */
  readonly twins: readonly { readonly number: number; readonly earlier: number; readonly differs: boolean }[]
  /** Everything that such a rule is for is taken by rules before it. */
  readonly unreached: readonly { readonly number: number; readonly by: readonly number[] }[]
  /** Where the unit of a rule is not there, or cannot take what lies there. */
  readonly faults: readonly {
    readonly number: number
    readonly fault: RoutingFault
    readonly areaCodes: readonly string[]
  }[]
  /** Kinds of matters that neither a rule nor the category itself gives to anybody. */
  readonly holes: readonly { readonly categoryId: string; readonly areaCodes: readonly string[] }[]
}

export type RoutingCity = {
  readonly units: readonly Unit[]
  readonly categories: readonly Pick<Category, 'id' | 'belongsTo'>[]
  /** The streets, or whatever is the lowest level at which the city wants to be asked. */
  readonly places: readonly string[]
}

export function reviewRules(rules: readonly RoutingRule[], city: RoutingCity): RoutingReview {
  const twins = rules.flatMap((rule, index) => findTwin(rule, rules.slice(0, index)))
  const doubled = new Set(twins.map(({ number }) => number))
  const find = targetFinder(city.units)
  return {
    twins,
    unreached: rules.flatMap((rule, index) => (doubled.has(index + 1) ? [] : findTakers(rule, rules.slice(0, index)))),
    faults: rules.flatMap((rule, index) => listFaults(rule, index + 1, { city, find })),
    holes: city.categories.flatMap(({ id, belongsTo }) => {
      const isOpen = (place: string) =>
        !rules.some(({ when }) => takesAll(when, id, place)) && typeof find(asTarget(belongsTo), place) === 'string'
      const areaCodes = city.places.filter(isOpen)
      return areaCodes.length === 0 ? [] : [{ categoryId: id, areaCodes }]
    }),
  }
}

function findTwin({ when, to }: RoutingRule, before: readonly RoutingRule[]): RoutingReview['twins'] {
  const at = before.findIndex((one) => covers(one.when, when) && covers(when, one.when))
  const twin = before[at]
  if (!twin) return []
  return [{ number: before.length + 1, earlier: at + 1, differs: JSON.stringify(twin.to) !== JSON.stringify(to) }]
}

/** Piece by piece: each kind at each place may be taken by another rule. */
function findTakers({ when }: RoutingRule, before: readonly RoutingRule[]): RoutingReview['unreached'] {
  const takers = new Set<number>()
  for (const piece of piecesOf(when)) {
    const at = before.findIndex((one) => covers(one.when, piece))
    if (at === -1) return []
    takers.add(at + 1)
  }
  return [{ number: before.length + 1, by: [...takers].toSorted((a, b) => a - b) }]
}

function piecesOf(when: RoutingConditions): RoutingConditions[] {
  const kinds = when.categoryIds?.length ? when.categoryIds.map((id) => [id]) : [[]]
  const places = when.areaCodes?.length ? when.areaCodes.map((code) => [code]) : [[]]
  return kinds.flatMap((categoryIds) => places.map((areaCodes) => ({ ...when, categoryIds, areaCodes })))
}

type Find = (target: RoutingTarget, place: string) => Unit | RoutingFault
type Looking = { readonly city: RoutingCity; readonly find: Find }

function listFaults({ when, to }: RoutingRule, number: number, { city, find }: Looking): RoutingReview['faults'] {
  const asked = when.areaCodes?.length ? when.areaCodes : ['']
  const places = asked.flatMap((code) => {
    const within = city.places.filter((place) => place.startsWith(code))
    return within.length > 0 ? within : [code]
  })
  const byFault = Map.groupBy(
    places.flatMap((place) => {
      const found = find(to, place)
      return typeof found === 'string' ? [{ place, fault: found }] : []
    }),
    ({ fault }) => fault,
  )
  return [...byFault].map(([fault, where]) => ({ number, fault, areaCodes: where.map(({ place }) => place) }))
}

/** Only what always holds closes a hole: not a rule for nights or for a word. */
function takesAll(when: RoutingConditions, categoryId: string, place: string): boolean {
  return covers(when, { categoryIds: [categoryId], areaCodes: [place] }) && coversBesidePlaceAndKind(when, {})
}

function asTarget(belongsTo: BelongsTo): RoutingTarget {
  return belongsTo.kind === 'department' ? { kind: 'nature', nature: belongsTo.nature } : { kind: belongsTo.kind }
}

/** Each look-up once; a street has a community where one lies in it. */
function targetFinder(units: readonly Unit[]): Find {
  const known = new Map<string, Unit | RoutingFault>()
  return (target, place) => {
    const key = `${JSON.stringify(target)} ${place}`
    const found =
      known.get(key) ??
      (target.kind === 'community' ? findWithin(units, place) : undefined) ??
      findTarget(target, { areaCode: place, confidential: false }, units)
    known.set(key, found)
    return found
  }
}

function findWithin(units: readonly Unit[], place: string): Unit | undefined {
  return units.find(({ kind, areaCode }) => kind === 'community' && isWithinScope(place, areaCode))
}
