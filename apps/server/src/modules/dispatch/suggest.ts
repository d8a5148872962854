import type { api, ReplyOf } from '@ejia/contract'
import { type accounts, dispatch as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import { areaNamer } from '../areas/index.ts'
import { listCategories } from './categories.ts'
import { currentRouting } from './routing/current-routing.ts'

type View = ReplyOf<typeof api.suggestUnits>[number]

/** The units a dispatcher should consider for a matter, best first, each with the reason. */
export async function suggestFor(
  database: Pool,
  matter: domain.RoutedMatter,
  units: readonly accounts.Unit[],
): Promise<View[]> {
  const [{ rules }, categories, areaName] = await Promise.all([
    currentRouting(database),
    listCategories(database),
    areaNamer(database),
  ])
  const category = categories.find(({ id }) => id === matter.categoryId)
  const routing = domain.routeMatter(matter, rules, units)
  const nameOf = (id: string) => categories.find((one) => one.id === id)?.name.zh ?? id
  return domain.suggestUnits({ ...matter, category }, units, routing).map(({ unit: { id, name }, reason, rule }) => {
    const { when, note } = (rule && rules[rule.number - 1]) ?? { when: {} }
    return {
      unit: { id, name },
      reason,
      rule: rule
        ? {
            number: rule.number,
            fault: rule.fault ?? null,
            note: note ?? null,
            categoryNames: (when.categoryIds ?? []).map(nameOf),
            areaNames: (when.areaCodes ?? []).map(areaName),
          }
        : null,
    }
  })
}
