import type { RoutingRule } from '@ejia/contract'
import type { Pool } from 'pg'
import { keepCurrent } from '../../../platform/index.ts'
import { routingId, routingVersions } from '../store/settings.ts'

export type RoutingInForce = {
  /** 0 where nobody has set any rule yet. */
  readonly version: number
  readonly rules: readonly RoutingRule[]
  readonly changedAt?: string
  readonly changedBy?: string
}

/** The rules in force, read again only when a version was added. */
export const { read: currentRouting, refresh: refreshRouting } = keepCurrent({
  readKey: async (database: Pool) => String(await routingVersions.countVersions(database)),
  load: async (database: Pool): Promise<RoutingInForce> =>
    (await routingVersions.findNewest(database, routingId)) ?? { version: 0, rules: [] },
})
