import type { DeadlineChange } from '@ejia/contract'
import { deadlines as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import { changesInForce, toSettings } from './settings-in-force.ts'
import { countVersions, listCurrent, type StoredVersion } from './store.ts'

type Deadlines = {
  /** The newest version of each setting that was ever changed. */
  readonly stored: readonly StoredVersion[]
  readonly inForce: readonly DeadlineChange[]
  readonly settings: domain.DeadlineSettings
  readonly timing: domain.FullTiming
}
type Kept = { readonly versions: number; readonly deadlines: Deadlines; readonly checkedAt: number }

/** Within this time another server's change may go unnoticed; the server that made it sees it at once. */
const trustMilliseconds = 1000

const kept = new WeakMap<Pool, Kept>()
const loading = new WeakMap<Pool, Promise<Deadlines>>()

/** What holds now, read again only when a version was added. */
export async function currentDeadlines(database: Pool): Promise<Deadlines> {
  const known = kept.get(database)
  if (known && Date.now() - known.checkedAt < trustMilliseconds) return known.deadlines
  const running = loading.get(database) ?? reload(database).finally(() => loading.delete(database))
  loading.set(database, running)
  return running
}

/** To be awaited after a change of one's own has been committed: later questions see it. */
export async function refreshDeadlines(database: Pool): Promise<void> {
  await loading.get(database)?.catch(() => undefined) // it may have begun before the commit
  kept.delete(database)
  await currentDeadlines(database)
}

async function reload(database: Pool): Promise<Deadlines> {
  const checkedAt = Date.now()
  const versions = await countVersions(database)
  const known = kept.get(database)
  const deadlines = known?.versions === versions ? known.deadlines : await load(database)
  kept.set(database, { versions, deadlines, checkedAt })
  return deadlines
}

async function load(database: Pool): Promise<Deadlines> {
  const stored = await listCurrent(database)
  const inForce = changesInForce(stored.map(({ change }) => change))
  const settings = toSettings(inForce)
  return { stored, inForce, settings, timing: domain.timingOf(settings) }
}
