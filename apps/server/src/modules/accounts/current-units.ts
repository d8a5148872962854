import type { accounts as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import { getUnitRevision, listAllUnits } from './store/units.ts'

/** All units, in code order, for everybody who must find the one that answers for a place. */
export type UnitBook = {
  readonly all: readonly domain.Unit[]
  readonly byId: ReadonlyMap<string, domain.Unit>
}

type Kept = { readonly revision: number; readonly book: UnitBook; readonly checkedAt: number }

/** Within this time another server's new unit may go unnoticed; the server that added it sees it at once. */
const trustMilliseconds = 1000

const kept = new WeakMap<Pool, Kept>()
const loading = new WeakMap<Pool, Promise<UnitBook>>()

export async function currentUnits(database: Pool): Promise<UnitBook> {
  const known = kept.get(database)
  if (known && Date.now() - known.checkedAt < trustMilliseconds) return known.book
  const running = loading.get(database) ?? reload(database).finally(() => loading.delete(database))
  loading.set(database, running)
  return running
}

/** To be awaited after a change of one's own has been committed: later questions see it. */
export async function refreshUnits(database: Pool): Promise<UnitBook> {
  await loading.get(database)?.catch(() => undefined) // it may have begun before the commit
  kept.delete(database)
  return currentUnits(database)
}

async function reload(database: Pool): Promise<UnitBook> {
  const checkedAt = Date.now()
  const revision = await getUnitRevision(database)
  const known = kept.get(database)
  const book = known?.revision === revision ? known.book : await load(database)
  kept.set(database, { revision, book, checkedAt })
  return book
}

async function load(database: Pool): Promise<UnitBook> {
  const all = await listAllUnits(database)
  return { all, byId: new Map(all.map((unit) => [unit.id, unit])) }
}
