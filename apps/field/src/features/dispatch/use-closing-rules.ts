import type { CategoryView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import type { Named } from '../drafts/index.ts'
import { categories } from './category-queries.ts'

/** What a kind asks for when it ends, and why. */
export function useClosingRules() {
  const { data = [] } = useQuery(categories())
  return ({ category }: { readonly category: Named | null }): CategoryView['closingRule'] | undefined =>
    data.find(({ id }) => id === category?.id)?.closingRule
}
