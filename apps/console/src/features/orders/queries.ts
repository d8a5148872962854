import { orders } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export const ordersQuery = queryOptions({
  queryKey: ['orders'],
  queryFn: () => call(orders.listOrders, {}),
  refetchInterval: 30_000,
})

export const orderFaultsQuery = queryOptions({
  queryKey: ['order-faults'],
  queryFn: () => call(orders.listOrderFaults, {}),
  refetchInterval: 30_000,
})
