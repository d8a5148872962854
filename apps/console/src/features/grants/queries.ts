import { forms, grants } from '@ejia/contract'
import { forms as domain } from '@ejia/domain'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'
import { queries } from '../../api/queries.ts'
import type { WebhookDoor } from '../webhooks/index.ts'

const grantsKey = ['grants'] as const

/** Whatever was done, it shows wherever grants are listed. */
export function readAnew(): Promise<void> {
  return queries.invalidateQueries({ queryKey: grantsKey })
}

export const grantsQuery = queryOptions({
  queryKey: [...grantsKey, 'list'],
  queryFn: () => call(grants.listGrants, {}),
})

export const recordItemsQuery = queryOptions({
  queryKey: ['forms', 'items'],
  queryFn: () => call(forms.listFormItems, {}),
  // A grant is about people and where they live.
  select: (items) => items.filter(domain.isOfRegistry),
})

/** Every page is a read on the trail, so nothing is read anew by itself. */
export function peopleQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['grant-people', id],
    queryFn: ({ pageParam }) =>
      call(grants.readGrant, { params: { id }, query: pageParam === '' ? {} : { cursor: pageParam } }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

export function readsQuery(id: string) {
  return queryOptions({
    queryKey: [...grantsKey, 'reads', id],
    queryFn: () => call(grants.listGrantReads, { params: { id } }),
  })
}

export function webhookDoor(id: string): WebhookDoor {
  const params = { id }
  return {
    key: [...grantsKey, 'webhook', id],
    read: () => call(grants.getGrantWebhook, { params }),
    set: (body) => call(grants.setGrantWebhook, { params, body }),
    steer: (body) => call(grants.steerGrantWebhook, { params, body }),
    onChanged: readAnew,
  }
}
