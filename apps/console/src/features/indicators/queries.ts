import { indicators, type RequestOf } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export function indicatorsQuery(areaCode: string, month: string) {
  return queryOptions({
    queryKey: ['indicators', areaCode, month],
    queryFn: () => call(indicators.getIndicators, { query: { areaCode, month } }),
  })
}

type Asked = RequestOf<typeof indicators.listIndicatorMatters>

export function behindQuery(asked: Asked) {
  return queryOptions({
    queryKey: ['indicators', 'behind', asked],
    queryFn: () => call(indicators.listIndicatorMatters, asked),
  })
}
