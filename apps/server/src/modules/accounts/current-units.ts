import type { accounts as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import { keepCurrent } from '../../platform/index.ts'
import { getUnitRevision, listAllUnits } from './store/units.ts'

/** All units, in code order, for everybody who must find the one that answers for a place. */
export type UnitBook = {
  readonly all: readonly domain.Unit[]
  readonly byId: ReadonlyMap<string, domain.Unit>
}

export const { read: currentUnits, refresh: refreshUnits } = keepCurrent({
  readKey: async (database: Pool) => String(await getUnitRevision(database)),
  load,
})

async function load(database: Pool): Promise<UnitBook> {
  const all = await listAllUnits(database)
  return { all, byId: new Map(all.map((unit) => [unit.id, unit])) }
}
