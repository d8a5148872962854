import type { CommunityPolicy, CommunityPolicyView } from '@ejia/contract'

/** Of the community that was chosen from a list, or of one's own where there is only one; a point alone is not asked. */
export function findAgreement(
  known: readonly CommunityPolicyView[],
  areaCode: string | undefined,
): CommunityPolicy | undefined {
  const chosen = known.find(({ area }) => areaCode?.startsWith(area.code))
  return (chosen ?? (areaCode === undefined && known.length === 1 ? known[0] : undefined))?.policy
}
