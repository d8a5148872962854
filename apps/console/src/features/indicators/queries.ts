import { type IndicatorId, indicators, type RequestOf } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export function indicatorsQuery(areaCode: string, month: string) {
  return queryOptions({
    queryKey: ['indicators', areaCode, month],
    queryFn: () => call(indicators.getIndicators, { query: { areaCode, month } }),
  })
}

export function standardVersionsQuery(indicator: IndicatorId) {
  return queryOptions({
    queryKey: ['indicators', 'standard', indicator],
    queryFn: () => call(indicators.listStandardVersions, { params: { indicator } }),
  })
}

type Asked = RequestOf<typeof indicators.listIndicatorMatters>

export function behindQuery(asked: Asked) {
  return queryOptions({
    queryKey: ['indicators', 'behind', asked],
    queryFn: () => call(indicators.listIndicatorMatters, asked),
  })
}
