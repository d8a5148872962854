import type { api, CommunityPolicy, CommunityPolicyView, ReplyOf } from '@ejia/contract'
import { accounts, incidents } from '@ejia/domain'
import type { Pool } from 'pg'
import { findPersonNames } from '../../accounts/index.ts'
import { areaNamer, listAreaCodes } from '../../areas/index.ts'
import { communityKind, communityVersions } from '../store/settings.ts'
import type { By } from '../write-setting.ts'
import { currentPolicies } from './current-policies.ts'

/** The communities within the caller's areas, and those that hold the caller's grids. */
export async function listPolicies(database: Pool, { memberships }: By): Promise<CommunityPolicyView[]> {
  const [codes, agreed, areaName] = await Promise.all([
    listAreaCodes(database, 'community'),
    currentPolicies(database),
    areaNamer(database),
  ])
  const isMine = (code: string) =>
    memberships.some(({ areaCode }) => accounts.isWithinScope(areaCode, code) || accounts.isWithinScope(code, areaCode))
  const mine = codes.filter(isMine).toSorted()
  const names = await findPersonNames(
    database,
    mine.flatMap((code) => agreed.get(code)?.changedBy ?? []),
  )
  return mine.map((code) => {
    const { policy = incidents.plainPolicy, version = 0, changedAt = null, changedBy } = agreed.get(code) ?? {}
    return {
      area: { code, name: areaName(code) },
      version,
      policy: written(policy),
      changedAt,
      changedBy: changedBy === undefined ? null : { id: changedBy, name: names.get(changedBy) ?? '' },
    }
  })
}

/** Newest first, down to where nothing was agreed. */
export async function listPolicyVersions(
  database: Pool,
  areaCode: string,
): Promise<ReplyOf<typeof api.listCommunityPolicyVersions>> {
  const versions = await communityVersions.listVersions(database, { kind: communityKind, key: areaCode })
  const names = await findPersonNames(
    database,
    versions.map(({ changedBy }) => changedBy),
  )
  const set = versions.map(({ version, content, reason, changedAt, changedBy }) => ({
    version,
    policy: written(content ?? incidents.plainPolicy),
    reason,
    changedAt,
    changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
  }))
  return [
    ...set,
    { version: 0, policy: written(incidents.plainPolicy), reason: null, changedAt: null, changedBy: null },
  ]
}

function written({ notRecorded, ...policy }: incidents.CommunityPolicy): CommunityPolicy {
  return { ...policy, notRecorded: [...notRecorded] }
}
