import { pathOf } from '@ejia/client'
import { accounts, incidents, photos } from '@ejia/contract'
import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../../device/call.ts'

export type Box = 'todo' | 'done'

export function useInbox(box: Box) {
  return useInfiniteQuery({
    queryKey: ['inbox', box],
    queryFn: ({ pageParam }) =>
      call(incidents.listInbox, { query: { box, ...(pageParam === null ? {} : { cursor: pageParam }) } }),
    initialPageParam: firstPage(),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    meta: { keep: true },
  })
}

function firstPage(): string | null {
  return null
}

export function useInboxCounts() {
  return useQuery({
    queryKey: ['inboxCounts'],
    queryFn: () => call(incidents.countInbox, {}),
    meta: { keep: true },
  })
}

export function incidentOf(id: string) {
  return queryOptions({
    queryKey: ['incident', id],
    queryFn: () => call(incidents.getIncident, { params: { id } }),
    meta: { keep: true },
  })
}

export function stepsOf(id: string) {
  return queryOptions({
    queryKey: ['steps', id],
    queryFn: () => call(incidents.listSteps, { params: { id } }),
    meta: { keep: true },
  })
}

/** Those with whom one shares a unit. */
export function colleaguesOf(unitId: string) {
  return queryOptions({
    queryKey: ['colleagues', unitId],
    queryFn: () => call(accounts.listColleagues, { params: { id: unitId } }),
    staleTime: 300_000,
    meta: { keep: true },
  })
}

export function useIncident(id: string) {
  return useQuery(incidentOf(id))
}

export function useSteps(id: string) {
  return useQuery(stepsOf(id))
}

export function photoAddress(incidentId: string, id: string, size: 'full' | 'thumbnail'): string {
  return pathOf(photos.getPhoto.path, { incidentId, id, size })
}

/** What a change of one matter may have altered. */
export function changedKeys(incidentId: string): readonly (readonly string[])[] {
  return [['inbox'], ['inboxCounts'], ['incident', incidentId], ['steps', incidentId]]
}
