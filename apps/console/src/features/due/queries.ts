import { type DueItem, due } from '@ejia/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export type DueClock = Exclude<DueItem['clock']['kind'], 'rate'>
export type DueState = 'late' | 'near'

const pageSize = 30
const firstPage: string | undefined = undefined
/** What comes near does so without anybody doing anything, so no stream tells of it. */
const freshMilliseconds = 60_000

export function dueQuery(state: DueState, clock: DueClock | undefined) {
  return infiniteQueryOptions({
    queryKey: ['due', state, clock],
    queryFn: ({ pageParam }) =>
      call(due.listDue, {
        query: {
          state,
          limit: pageSize,
          ...(clock === undefined ? {} : { clock }),
          ...(pageParam === undefined ? {} : { cursor: pageParam }),
        },
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: freshMilliseconds,
  })
}

export function onTimeQuery(areaCode: string, from: string, before: string) {
  return queryOptions({
    queryKey: ['due', 'onTime', areaCode, from, before],
    queryFn: () => call(due.getOnTime, { query: { areaCode, from, before } }),
  })
}
