import type { RoutingRule } from './routing/routing-rule.ts'

/** One row of the responsibility list 权责清单: whose matter it is, and by what law. */
export type Responsibility = {
  readonly unitId: string
  /** The matter in the words of the list. */
  readonly matter: string
  /** Kinds of matters it stands for; without one no rule can be made of it. */
  readonly categoryIds: readonly string[]
  readonly basis: string
  /** Where it holds; nowhere named means the whole area of the unit. */
  readonly areaCodes: readonly string[]
  /** What the list says about its bounds, in words. */
  readonly scope?: string
  readonly coUnitIds: readonly string[]
}

export type ResponsibilityRow = Responsibility & { readonly key: string }

type Placed = { readonly id: string; readonly areaCode: string }

/** Rules as the list has them, in its order; each remembers its row. Rows that name no kind of matter give none. */
export function rulesFromResponsibilities(
  rows: readonly ResponsibilityRow[],
  units: readonly Placed[],
): Omit<RoutingRule, 'id'>[] {
  return rows.flatMap(({ key, unitId, matter, categoryIds, areaCodes }) => {
    const unit = units.find(({ id }) => id === unitId)
    if (!unit || categoryIds.length === 0) return []
    return {
      when: { categoryIds, areaCodes: areaCodes.length > 0 ? areaCodes : [unit.areaCode] },
      to: { kind: 'unit' as const, unitId },
      acts: 'suggest' as const,
      note: matter,
      fromRow: key,
    }
  })
}

/** The rows that speak about a matter: its kind, and a place inside the bounds. */
export function listGrounds<Row extends ResponsibilityRow>(
  rows: readonly Row[],
  { categoryId, areaCode }: { readonly categoryId?: string | undefined; readonly areaCode: string },
  units: readonly Placed[],
): Row[] {
  return rows.filter(({ unitId, categoryIds, areaCodes }) => {
    const own = units.find(({ id }) => id === unitId)?.areaCode
    const bounds = areaCodes.length > 0 ? areaCodes : own === undefined ? [] : [own]
    return categoryIds.some((id) => id === categoryId) && bounds.some((code) => areaCode.startsWith(code))
  })
}
