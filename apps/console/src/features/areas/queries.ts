import { areas } from '@ejia/contract'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { call } from '../../api/api.ts'
import { queries } from '../../api/queries.ts'

const hour = 3_600_000

export function areasQuery(parent: string | undefined) {
  return queryOptions({
    queryKey: ['areas', parent ?? 'top'],
    queryFn: () => call(areas.listAreas, { query: parent === undefined ? {} : { parent } }),
    staleTime: hour,
  })
}

export function listAreas(parent: string | undefined) {
  return queries.fetchQuery(areasQuery(parent))
}

export function gridsQuery(code: string) {
  return queryOptions({
    queryKey: ['grids', code],
    queryFn: () => call(areas.listGridShapes, { params: { code } }),
    staleTime: hour,
  })
}

export function namesQuery(code: string) {
  return queryOptions({
    queryKey: ['local-names', code],
    queryFn: () => call(areas.listLocalNames, { params: { code } }),
  })
}

export function placesQuery(text: string, within: string | undefined) {
  return queryOptions({
    queryKey: ['places', text, within],
    queryFn: () => call(areas.searchPlaces, { query: { text, ...(within === undefined ? {} : { within }) } }),
    enabled: text !== '',
    staleTime: 60_000,
  })
}

/** Whose place a point is; asks nothing as long as there is no point. */
export function useLocated(longitude = Number.NaN, latitude = Number.NaN) {
  return useQuery({
    queryKey: ['located', longitude, latitude],
    queryFn: () => call(areas.locate, { query: { longitude, latitude, coordSys: 'wgs84' } }),
    placeholderData: keepPreviousData,
    enabled: Number.isFinite(longitude) && Number.isFinite(latitude),
    staleTime: 60_000,
  })
}
