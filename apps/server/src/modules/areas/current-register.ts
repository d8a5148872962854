import type { places } from '@ejia/domain'
import type { Pool } from 'pg'
import type { Atlas } from './atlas.ts'
import { currentAtlas, refreshAtlas } from './current-atlas.ts'
import { buildRegister, listNamed } from './place-register.ts'
import { listAllBuildings, listAllNames } from './store.ts'

export type Register = {
  readonly atlas: Atlas
  readonly named: readonly places.Place[]
  readonly index: places.PlaceIndex
}

const kept = new WeakMap<Pool, Register>()
const loading = new WeakMap<Pool, Promise<Register>>()

/** Every name there is, for the atlas as it is now: built again when that changed, in portions, once for all who ask. */
export async function currentRegister(database: Pool): Promise<Register> {
  const atlas = await currentAtlas(database)
  const known = kept.get(database)
  if (known?.atlas === atlas) return known
  return loading.get(database) ?? load(database, atlas)
}

/** To be awaited after a change of one's own has been committed: later questions see it. */
export async function refreshRegister(database: Pool): Promise<void> {
  await loading.get(database)?.catch(() => undefined) // it may have begun before the commit
  await load(database, await refreshAtlas(database))
}

function load(database: Pool, atlas: Atlas): Promise<Register> {
  const running = build(database, atlas).finally(() => loading.delete(database))
  loading.set(database, running)
  return running
}

async function build(database: Pool, atlas: Atlas): Promise<Register> {
  const [buildings, names] = await Promise.all([listAllBuildings(database), listAllNames(database)])
  const named = listNamed({ atlas, buildings, names })
  const register = { atlas, named, index: await buildRegister(named) }
  kept.set(database, register)
  return register
}
