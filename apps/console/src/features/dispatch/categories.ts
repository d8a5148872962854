import type { Language } from '@ejia/client'
import { type CategoryView, dispatch } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export function useCategories() {
  return useQuery({
    queryKey: ['categories'],
    queryFn: () => call(dispatch.listCategories, {}),
    staleTime: 300_000,
  })
}

/** What may be chosen for a new matter; those retired are still needed to find old ones. */
export function useOfferedCategories() {
  const { data, ...rest } = useCategories()
  return { ...rest, data: data?.filter(({ retired }) => !retired) }
}

export function nameOfCategory(category: CategoryView, language: Language): string {
  return language === 'zh' ? category.name : category.nameEn
}
