import { CallRefused } from '@ejia/client'
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isRefused } from '../device/call.ts'
import { keepResult } from '../device/kept-queries.ts'
import { meKey } from '../features/accounts/index.ts'

/** One store of what was read. A session that ended shows the log-in page and nothing is lost. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (isRefused(error, 401)) queryClient.setQueryData(meKey, null)
    },
    onSuccess: (data, query) => keepResult(query.queryKey, data, query.meta),
  }),
  defaultOptions: {
    queries: {
      // Calls fail at once without a network; what was kept is shown meanwhile.
      networkMode: 'always',
      staleTime: 5_000,
      retry: (count, error) => !(error instanceof CallRefused) && count < 1,
    },
    mutations: { networkMode: 'always' },
  },
})
