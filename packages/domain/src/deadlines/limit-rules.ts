import type { AreaLevel } from '../areas/index.ts'
import type { Limit } from './limit.ts'
import type { Timed } from './timing.ts'

/** The steps that have a limit; `rate` is the reporter's, the others are owed by a unit. */
export const clockNames = ['accept', 'dispatch', 'contact', 'solve', 'coHandle', 'verify', 'rate'] as const
export type ClockName = (typeof clockNames)[number]

/** Without urgency or level it holds for all of them; `limit: null` says that there is none. */
export type LimitRule = {
  readonly clock: ClockName
  readonly urgent?: boolean
  readonly level?: AreaLevel
  readonly limit: Limit | null
}

/** What must be reached on the way to the solution, counted from the same start. */
export type MilestoneRule = { readonly id: string; readonly name: string; readonly limit: Limit }

export type LimitsContent = { readonly rules: readonly LimitRule[]; readonly milestones: readonly MilestoneRule[] }

/** Of one category, or of all where `categoryId` is absent. */
export type CategoryLimits = LimitsContent & { readonly categoryId?: string }

/** The most specific rule: of the category before of all, then with the urgency, then with the level. */
export function findLimit(tables: readonly CategoryLimits[], timed: Timed, clock: ClockName): Limit | undefined {
  const fitting = tables.flatMap(({ categoryId, rules }) => {
    if (categoryId !== undefined && categoryId !== timed.categoryId) return []
    return rules
      .filter((rule) => rule.clock === clock && fits(rule, timed))
      .map((rule) => ({ limit: rule.limit, weight: weightOf(rule, categoryId !== undefined) }))
  })
  const [best] = fitting.toSorted((one, other) => other.weight - one.weight)
  return best?.limit ?? undefined
}

export function listMilestones(tables: readonly CategoryLimits[], timed: Timed): readonly MilestoneRule[] {
  const own = tables.find(({ categoryId }) => categoryId !== undefined && categoryId === timed.categoryId)
  return own?.milestones ?? []
}

function fits({ urgent, level }: LimitRule, timed: Timed): boolean {
  return (urgent === undefined || urgent === timed.urgent) && (level === undefined || level === timed.level)
}

function weightOf({ urgent, level }: LimitRule, ofCategory: boolean): number {
  return (ofCategory ? 4 : 0) + (urgent === undefined ? 0 : 2) + (level === undefined ? 0 : 1)
}
