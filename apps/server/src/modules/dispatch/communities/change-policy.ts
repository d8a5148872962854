import type { api, InputOf } from '@ejia/contract'
import { accounts, Refusal } from '@ejia/domain'
import { type Platform, transaction } from '../../../platform/index.ts'
import { listAreaCodes } from '../../areas/index.ts'
import { communityKind, communityVersions } from '../store/settings.ts'
import { type By, conflict } from '../write-setting.ts'
import { refreshPolicies } from './current-policies.ts'

type Change = InputOf<typeof api.changeCommunityPolicy>['body'] & { readonly areaCode: string }

/** Adds a version, audited with what was agreed before. */
export async function changePolicy({ database }: Platform, by: By, change: Change): Promise<number> {
  const { areaCode, policy, ...rest } = change
  if (!(await listAreaCodes(database, 'community')).includes(areaCode)) throw new Refusal('area.unknown')
  if (!accounts.mayAgree(by.memberships, areaCode)) throw new Refusal('setting.outside-scope')
  const version = await transaction(database, async (tx) => {
    const next = { kind: communityKind, key: areaCode, content: policy, changedBy: by.personId, ...rest }
    const added = await communityVersions.addNext(tx, { ...next, action: 'community.agreed' })
    if (added === undefined) throw await conflict(tx, await communityVersions.findNewest(tx, next))
    return added
  })
  await refreshPolicies(database)
  return version
}
