import { communityPolicies } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../device/call.ts'

/** What one's communities agreed about small matters; kept on the phone, so that it holds without signal. */
export const agreements = queryOptions({
  queryKey: ['community-policies'],
  queryFn: () => call(communityPolicies.listCommunityPolicies, {}),
  staleTime: 10_000,
  meta: { keep: true },
})
