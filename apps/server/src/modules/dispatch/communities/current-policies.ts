import { incidents } from '@ejia/domain'
import type { Pool } from 'pg'
import { keepCurrent } from '../../../platform/index.ts'
import { communityKind, communityVersions } from '../store/settings.ts'

type Agreed = {
  readonly policy: incidents.CommunityPolicy
  readonly version: number
  readonly changedAt: string
  readonly changedBy: string
}

/** What communities agreed, by code; one that never did is not there. Read again only when a version was added. */
export const { read: currentPolicies, refresh: refreshPolicies } = keepCurrent({
  readKey: async (database: Pool) => String(await communityVersions.countVersions(database)),
  load: async (database: Pool): Promise<ReadonlyMap<string, Agreed>> => {
    const current = await communityVersions.listCurrent(database, communityKind)
    return new Map(
      current.map(({ key, content, version, changedAt, changedBy }) => [
        key,
        { policy: content ?? incidents.plainPolicy, version, changedAt, changedBy },
      ]),
    )
  },
})
