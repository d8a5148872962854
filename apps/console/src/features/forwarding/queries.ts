import { partners } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export const partnersQuery = queryOptions({
  queryKey: ['partners'],
  queryFn: () => call(partners.listPartners, {}),
})

export const forwardsQuery = queryOptions({
  queryKey: ['forwards'],
  queryFn: () => call(partners.listForwards, {}),
  refetchInterval: 30_000,
})
