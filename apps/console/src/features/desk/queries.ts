import { desk } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export const savedFiltersQuery = queryOptions({
  queryKey: ['saved-filters'],
  queryFn: () => call(desk.listSavedFilters, {}),
  staleTime: 60_000,
})

type Near = { readonly longitude: number; readonly latitude: number; readonly except?: string }

/** Open matters around a point; the matter itself is no duplicate of itself. */
export function nearQuery({ longitude, latitude, except }: Near) {
  return queryOptions({
    queryKey: ['near', longitude, latitude, except],
    queryFn: () =>
      call(desk.listNear, { query: { longitude, latitude, metres: 200, ...(except === undefined ? {} : { except }) } }),
    staleTime: 30_000,
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
