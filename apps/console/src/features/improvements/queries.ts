import { improvements } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export const improvementsKey = ['improvements'] as const

export const ledgerQuery = queryOptions({
  queryKey: [...improvementsKey, 'ledger'],
  queryFn: () => call(improvements.getLedger, {}),
})

export const raisedQuery = queryOptions({
  queryKey: [...improvementsKey, 'raised'],
  queryFn: () => call(improvements.listRaised, { body: { entries: [] } }),
})

/** Of a problem; without one, what nobody has gone through. */
export function entriesQuery(problemKey?: string) {
  return queryOptions({
    queryKey: [...improvementsKey, 'entries', problemKey],
    queryFn: () => call(improvements.listEntries, { query: problemKey === undefined ? {} : { problemKey } }),
  })
}

export function problemVersionsQuery(key: string) {
  return queryOptions({
    queryKey: [...improvementsKey, 'versions', key],
    queryFn: () => call(improvements.listProblemVersions, { params: { key } }),
  })
}
