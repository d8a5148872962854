import { dispatch } from '@ejia/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from '../../device/call.ts'

/** Kept on the phone for where there is no signal; where there is, looked at again when a form opens. */
export function categories() {
  return queryOptions({
    queryKey: ['categories'],
    queryFn: () => call(dispatch.listCategories, {}),
    staleTime: 10_000,
    meta: { keep: true },
  })
}

/** What may be chosen for a matter. */
export function useOffered() {
  const { data = [] } = useQuery(categories())
  return data.filter(({ retired }) => !retired)
}
