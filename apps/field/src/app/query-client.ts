import { CallRefused } from '@ejia/client'
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { keepResult } from '../device/kept-queries.ts'

/** One store of what was read. It lasts as long as the page: what was kept on the phone must not fade meanwhile. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: (data, query) => keepResult(query.queryKey, data, query.meta),
  }),
  defaultOptions: {
    queries: {
      // Calls fail at once without a network; what was kept is shown meanwhile.
      networkMode: 'always',
      staleTime: 5_000,
      gcTime: Number.POSITIVE_INFINITY,
      retry: (count, error) => !(error instanceof CallRefused) && count < 1,
    },
    mutations: { networkMode: 'always' },
  },
})
