import { briefings } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export const briefingsQuery = queryOptions({
  queryKey: ['briefings'],
  queryFn: () => call(briefings.listBriefings, {}),
})

export function briefingQuery(id: string) {
  return queryOptions({
    queryKey: ['briefings', id],
    queryFn: () => call(briefings.getBriefing, { params: { id } }),
  })
}
