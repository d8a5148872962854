import { categories } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

const catalogueKey = ['category-settings'] as const

export const catalogueQuery = queryOptions({
  queryKey: catalogueKey,
  queryFn: () => call(categories.listCategorySettings, {}),
})

export function categoryVersionsQuery(categoryId: string) {
  return queryOptions({
    queryKey: [...catalogueKey, categoryId],
    queryFn: () => call(categories.listCategoryVersions, { params: { categoryId } }),
  })
}

/** Whatever shows kinds of matters looks again after a change. */
export const keysAfterChange = [catalogueKey, ['categories'], ['guess']] as const
