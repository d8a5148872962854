import { signOn } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export const clientsQuery = queryOptions({
  queryKey: ['sign-on-clients'],
  queryFn: () => call(signOn.listSignOnClients, {}),
})

export function questionQuery(uid: string) {
  return queryOptions({
    queryKey: ['sign-on-question', uid],
    queryFn: () => call(signOn.getSignOnQuestion, { params: { uid } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
