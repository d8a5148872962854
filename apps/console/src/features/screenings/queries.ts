import { screenings } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export const screeningsKey = ['screenings'] as const

export function screeningsQuery(state: 'open' | 'decided') {
  return queryOptions({
    queryKey: [...screeningsKey, state],
    queryFn: () => call(screenings.listScreenings, { query: { state } }),
    refetchInterval: 60_000,
  })
}
