import { notices } from '@ejia/contract'
import { queryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../device/call.ts'

export const settingsQuery = queryOptions({
  queryKey: ['noticeSettings'],
  queryFn: () => call(notices.getNoticeSettings, {}),
  // What the phone kept may be from before one's own last change, when it was closed just after it.
  staleTime: 0,
  meta: { keep: true },
})

function firstPage(): string | null {
  return null
}

export function useOwnNotices() {
  return useInfiniteQuery({
    queryKey: ['ownNotices'],
    queryFn: ({ pageParam }) =>
      call(notices.listOwnNotices, { query: pageParam === null ? {} : { cursor: pageParam } }),
    initialPageParam: firstPage(),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    meta: { keep: true },
  })
}
