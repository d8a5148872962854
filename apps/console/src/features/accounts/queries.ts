import { accounts, type ReplyOf } from '@ejia/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export type Person = ReplyOf<typeof accounts.listPeople>['items'][number]

const pageSize = 50
const firstPage: string | undefined = undefined

export function peopleQuery(text: string, unitId: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['people', text, unitId],
    queryFn: ({ pageParam }) =>
      call(accounts.listPeople, {
        query: {
          limit: pageSize,
          ...(text === '' ? {} : { text }),
          ...(unitId === undefined ? {} : { unitId }),
          ...(pageParam === undefined ? {} : { cursor: pageParam }),
        },
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => call(accounts.listSessions, {}),
})
