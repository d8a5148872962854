import type { RoutingRule } from '@ejia/contract'
import { useWords } from '../../../words/language.ts'
import { useUnitNames } from '../../accounts/index.ts'
import { useAreaNames } from '../../areas/index.ts'
import { nameOfCategory, useCategories } from '../../dispatch/index.ts'
import type { Names } from './rule-words.ts'

/** What the ids in rules are called. */
export function useNames(rules: readonly Pick<RoutingRule, 'when'>[]): Names {
  const { language } = useWords()
  const categories = useCategories()
  const area = useAreaNames(rules.flatMap(({ when }) => when.areaCodes ?? []))
  const unit = useUnitNames()
  return {
    area,
    unit,
    category: (id) => {
      const found = categories.data?.find((one) => one.id === id)
      return found ? nameOfCategory(found, language) : id
    },
  }
}
