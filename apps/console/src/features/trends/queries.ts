import { type RequestOf, trends } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export function trendsQuery(areaCode: string, on: string) {
  return queryOptions({
    queryKey: ['trends', areaCode, on],
    queryFn: () => call(trends.getTrends, { query: { areaCode, on } }),
    staleTime: 600_000,
  })
}

export type Behind = RequestOf<typeof trends.listTrendMatters>['query']

export function behindQuery(query: Behind) {
  return queryOptions({
    queryKey: ['trends', 'behind', query],
    queryFn: () => call(trends.listTrendMatters, { query }),
  })
}
