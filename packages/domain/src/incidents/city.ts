import { isWithinScope, type Unit, type UnitKind } from '../accounts/index.ts'
import { findCodeAt, listAncestorCodes } from '../areas/index.ts'
import { Refusal } from '../refusal.ts'
import { type CommunityPolicy, plainPolicy } from './community-policy.ts'
import type { City, ClosingRule } from './context.ts'

/** The city as look-ups over plain lists. Where two units of a kind share an area, the first by id answers for it. */
export function cityOf(
  units: readonly Unit[],
  closingRules: ReadonlyMap<string, ClosingRule>,
  policies: ReadonlyMap<string, CommunityPolicy> = new Map(),
): City {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const byArea = new Map<string, Unit>()
  for (const unit of units.toSorted((a, b) => (a.id < b.id ? 1 : -1))) byArea.set(keyOf(unit.kind, unit.areaCode), unit)

  const listOver = (kind: UnitKind, areaCode: string) =>
    [areaCode, ...listAncestorCodes(areaCode)].flatMap((code) => byArea.get(keyOf(kind, code)) ?? [])
  const listCentresOver = (areaCode: string) => listOver('centre', areaCode)
  const findAbove = (unit: Unit): Unit | undefined => {
    const parent = unit.parentId === undefined ? undefined : byId.get(unit.parentId)
    if (parent && canStandAbove(parent, unit)) return parent
    const community = unit.kind === 'gridTeam' ? listOver('community', unit.areaCode)[0] : undefined
    return community ?? listCentresOver(unit.areaCode).find((centre) => canStandAbove(centre, unit))
  }

  return {
    findUnit: (id) => byId.get(id),
    responsibleUnit: ({ areaCode }, { confidential }) => {
      const [centre] = listCentresOver(areaCode)
      // Without a centre nobody could decide when those below cannot.
      if (!centre) throw new Refusal('unit.nobody-responsible', { areaCode })
      if (confidential) return centre
      return listOver('gridTeam', areaCode)[0] ?? listOver('community', areaCode)[0] ?? centre
    },
    findUnitAbove: (id) => {
      const unit = byId.get(id)
      return unit && findAbove(unit)
    },
    centreOf: (id) => {
      const unit = byId.get(id)
      const [centre] = unit ? listCentresOver(unit.areaCode) : []
      if (!centre) throw new Refusal('unit.nobody-responsible', { unitId: id })
      return unit?.kind === 'centre' ? unit : centre
    },
    findCommunityAt: (areaCode) => listOver('community', areaCode)[0],
    listCentresOver,
    findClosingRule: (categoryId) => closingRules.get(categoryId),
    policyAt: (areaCode) => policies.get(findCodeAt(areaCode, 'community') ?? '') ?? plainPolicy,
  }
}

/** A community stands above its grid teams only, a centre above whatever lies in its area and is no centre of the same. */
function canStandAbove(upper: Unit, lower: Unit): boolean {
  if (upper.id === lower.id || !isWithinScope(upper.areaCode, lower.areaCode)) return false
  if (upper.kind === 'community') return lower.kind === 'gridTeam'
  return upper.kind === 'centre' && (lower.kind !== 'centre' || upper.areaCode !== lower.areaCode)
}

function keyOf(kind: UnitKind, areaCode: string): string {
  return `${kind}:${areaCode}`
}
