import { hints } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export const hintsKey = ['hints'] as const

export function hintsQuery(decided: boolean) {
  return queryOptions({
    queryKey: [...hintsKey, decided],
    queryFn: () => call(hints.listHints, { query: { decided: decided ? 'true' : 'false' } }),
  })
}
