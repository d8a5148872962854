import { tasks } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export const tasksKey = ['tasks'] as const

export const catalogueQuery = queryOptions({
  queryKey: [...tasksKey, 'catalogue'],
  queryFn: () => call(tasks.listCatalogue, {}),
})

export const sentQuery = queryOptions({
  queryKey: [...tasksKey, 'sent'],
  queryFn: () => call(tasks.listSentTasks, {}),
})

export function loadsQuery(areaCode: string | undefined) {
  return queryOptions({
    queryKey: [...tasksKey, 'loads', areaCode],
    queryFn: () => call(tasks.listGridLoads, { query: { areaCode: areaCode ?? '' } }),
    enabled: areaCode !== undefined,
  })
}

export function entryVersionsQuery(key: string) {
  return queryOptions({
    queryKey: [...tasksKey, 'catalogue', key],
    queryFn: () => call(tasks.listCatalogueVersions, { params: { key } }),
  })
}
