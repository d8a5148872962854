import { areaCodes, borders } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export const bordersKey = ['borders'] as const

export function bordersQuery(communityCode: string) {
  return queryOptions({
    queryKey: [...bordersKey, communityCode],
    queryFn: () => call(borders.getBorders, { params: { communityCode } }),
  })
}

export function codeUndoQuery(version: number) {
  return queryOptions({
    queryKey: ['code-lists', version, 'undo'],
    queryFn: () => call(areaCodes.previewCodeUndo, { params: { version } }),
    staleTime: 0,
  })
}

export const codeListsQuery = queryOptions({
  queryKey: ['code-lists'],
  queryFn: () => call(areaCodes.listCodeLists, {}),
})
