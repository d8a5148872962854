import { callbacks, type RequestOf } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export const callbacksKey = ['callbacks'] as const

export const drawsQuery = queryOptions({
  queryKey: [...callbacksKey, 'draws'],
  queryFn: () => call(callbacks.listDraws, {}),
})

export function drawQuery(id: string) {
  return queryOptions({
    queryKey: [...callbacksKey, 'draw', id],
    queryFn: () => call(callbacks.getDraw, { params: { id } }),
  })
}

type Preview = RequestOf<typeof callbacks.previewDraw>['query']

export function previewQuery(asked: Preview | undefined) {
  return queryOptions({
    queryKey: [...callbacksKey, 'preview', asked],
    queryFn: () => (asked === undefined ? { population: 0, size: 0 } : call(callbacks.previewDraw, { query: asked })),
    enabled: asked !== undefined,
  })
}
