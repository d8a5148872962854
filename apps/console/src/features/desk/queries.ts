import { desk, type RequestOf, similar } from '@ejia/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export type SimilarDraft = RequestOf<typeof similar.findSimilarIncidents>['body']

export const savedFiltersQuery = queryOptions({
  queryKey: ['saved-filters'],
  queryFn: () => call(desk.listSavedFilters, {}),
  staleTime: 60_000,
})

/** Open matters that may be the same as this one, then what else is open close by. */
export function similarToQuery(id: string) {
  return queryOptions({
    queryKey: ['similar', id],
    queryFn: () => call(similar.listSimilarIncidents, { params: { id } }),
    staleTime: 30_000,
  })
}

/** Open matters that may be the one being written down. */
export function similarQuery(draft: SimilarDraft) {
  return queryOptions({
    queryKey: ['similar', draft],
    queryFn: () => call(similar.findSimilarIncidents, { body: draft }),
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  })
}

export function callerQuery(phone: string) {
  return queryOptions({
    queryKey: ['caller', phone],
    queryFn: () => call(desk.listOfCaller, { body: { phone } }),
    enabled: /^1[3-9]\d{9}$/.test(phone),
    staleTime: 30_000,
    // A number must not linger in the memory of a computer that many use.
    gcTime: 60_000,
  })
}
