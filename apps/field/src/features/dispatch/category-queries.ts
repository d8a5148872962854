import { dispatch } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../device/call.ts'

export function categories() {
  return queryOptions({
    queryKey: ['categories'],
    queryFn: () => call(dispatch.listCategories, {}),
    staleTime: 3_600_000,
    meta: { keep: true },
  })
}
