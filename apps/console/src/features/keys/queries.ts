import { apiKeys } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export const keysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: () => call(apiKeys.listApiKeys, {}),
})
