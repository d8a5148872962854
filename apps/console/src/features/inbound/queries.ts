import { inbound } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'
import { queries } from '../../api/queries.ts'

const key = ['inbound'] as const

export const sourcesQuery = queryOptions({
  queryKey: [...key, 'sources'],
  queryFn: () => call(inbound.listInboundSources, {}),
})

export const connectionsQuery = queryOptions({
  queryKey: [...key, 'connections'],
  queryFn: () => call(inbound.listInboundConnections, {}),
})

export const questionsQuery = queryOptions({
  queryKey: [...key, 'questions'],
  queryFn: () => call(inbound.listInboundQuestions, {}),
  // A run that ended meanwhile may have brought some.
  refetchOnMount: 'always',
})

const lookAgainMilliseconds = 1_500
const working: readonly string[] = ['fetching', 'taking', 'undoing']

/** Looked at again by itself as long as the server is busy with the newest. */
export function runsQuery(id: string) {
  return queryOptions({
    queryKey: [...key, 'runs', id],
    queryFn: () => call(inbound.listInboundRuns, { params: { id } }),
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => working.includes(status)) ? lookAgainMilliseconds : false,
  })
}

export function readInboundAnew(): Promise<void> {
  return queries.invalidateQueries({ queryKey: key })
}
