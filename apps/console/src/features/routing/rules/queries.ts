import { responsibilities, routing } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api/api.ts'

export const routingKey = ['routing'] as const

export const routingQuery = queryOptions({
  queryKey: [...routingKey, 'rules'],
  queryFn: () => call(routing.getRouting, {}),
})

export const routingVersionsQuery = queryOptions({
  queryKey: [...routingKey, 'versions'],
  queryFn: () => call(routing.listRoutingVersions, {}),
})

export const alarmsQuery = queryOptions({
  queryKey: [...routingKey, 'alarms'],
  queryFn: () => call(routing.listRoutingAlarms, {}),
  refetchInterval: 60_000,
})

export const responsibilitiesQuery = queryOptions({
  queryKey: ['responsibilities'],
  queryFn: () => call(responsibilities.listResponsibilities, {}),
})
