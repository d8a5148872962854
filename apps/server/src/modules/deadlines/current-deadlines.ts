import type { DeadlineChange } from '@ejia/contract'
import { deadlines as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import { keepCurrent } from '../../platform/index.ts'
import { changesInForce, toSettings } from './settings-in-force.ts'
import { type StoredVersion, versions } from './store.ts'

type Deadlines = {
  /** The newest version of each setting that was ever changed. */
  readonly stored: readonly StoredVersion[]
  readonly inForce: readonly DeadlineChange[]
  readonly settings: domain.DeadlineSettings
  readonly timing: domain.FullTiming
}

/** What holds now, read again only when a version was added. */
export const { read: currentDeadlines, refresh: refreshDeadlines } = keepCurrent({
  readKey: async (database: Pool) => String(await versions.countVersions(database)),
  load,
})

async function load(database: Pool): Promise<Deadlines> {
  const stored = await versions.listCurrent(database)
  const inForce = changesInForce(stored.map(({ change }) => change))
  const settings = toSettings(inForce)
  return { stored, inForce, settings, timing: domain.timingOf(settings) }
}
