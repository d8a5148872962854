import { systemState } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

const everyMilliseconds = 30_000

export const systemStateQuery = queryOptions({
  queryKey: ['system', 'state'],
  queryFn: () => call(systemState.getSystemState, {}),
  refetchInterval: everyMilliseconds,
})

export const failedJobsQuery = queryOptions({
  queryKey: ['system', 'failed-jobs'],
  queryFn: () => call(systemState.listFailedJobs, {}),
  refetchInterval: everyMilliseconds,
})
