import { pathOf } from '@ejia/client'
import { incidents, photos } from '@ejia/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
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

export function useIncident(id: string) {
  return useQuery({
    queryKey: ['incident', id],
    queryFn: () => call(incidents.getIncident, { params: { id } }),
    meta: { keep: true },
  })
}

export function useSteps(id: string) {
  return useQuery({
    queryKey: ['steps', id],
    queryFn: () => call(incidents.listSteps, { params: { id } }),
    meta: { keep: true },
  })
}

export function photoAddress(incidentId: string, id: string, size: 'full' | 'thumbnail'): string {
  return pathOf(photos.getPhoto.path, { incidentId, id, size })
}

/** What a change of one matter may have altered. */
export function changedKeys(incidentId: string): readonly (readonly string[])[] {
  return [['inbox'], ['inboxCounts'], ['incident', incidentId], ['steps', incidentId]]
}
