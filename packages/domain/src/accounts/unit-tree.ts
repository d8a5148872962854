import { isWithinScope, type Unit, type UnitKind } from './account.ts'

/** Digits of the areas in which a unit of this kind may stand. */
const places = {
  gridTeam: [15],
  community: [12],
  centre: [9, 6, 4],
  department: [9, 6, 4],
} as const satisfies Record<UnitKind, readonly number[]>

export function isUnitPlace({ kind, areaCode }: Pick<Unit, 'kind' | 'areaCode'>): boolean {
  return places[kind].some((digits) => digits === areaCode.length)
}

/** The unit that one of this kind at this place stands under, among those there are. */
export function findNaturalParent(
  { kind, areaCode }: Pick<Unit, 'kind' | 'areaCode'>,
  units: readonly Unit[],
): Unit | undefined {
  const above = units
    .filter((unit) => unit.kind === 'centre' || (kind === 'gridTeam' && unit.kind === 'community'))
    .filter((unit) => isWithinScope(unit.areaCode, areaCode))
    .filter((unit) => kind !== 'centre' || unit.areaCode.length < areaCode.length)
  return above.reduce<Unit | undefined>(
    (lowest, unit) => (lowest && lowest.areaCode.length >= unit.areaCode.length ? lowest : unit),
    undefined,
  )
}
