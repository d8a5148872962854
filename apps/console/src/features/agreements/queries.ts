import { communityPolicies } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export const agreementsKey = ['community-policies'] as const

export const agreementsQuery = queryOptions({
  queryKey: agreementsKey,
  queryFn: () => call(communityPolicies.listCommunityPolicies, {}),
})

export function agreementVersionsQuery(areaCode: string) {
  return queryOptions({
    queryKey: [...agreementsKey, areaCode],
    queryFn: () => call(communityPolicies.listCommunityPolicyVersions, { params: { areaCode } }),
  })
}
