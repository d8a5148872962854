import type { Pool } from 'pg'
import { type Atlas, buildAtlas } from './atlas.ts'
import { getRevision, listAllAreas, listAllGrids } from './store.ts'

type Kept = { readonly key: string; readonly atlas: Atlas; readonly checkedAt: number }

/** Within this time another server's import may go unnoticed; the importing server sees its own at once. */
const trustMilliseconds = 1000

const kept = new WeakMap<Pool, Kept>()
const loading = new WeakMap<Pool, Promise<Atlas>>()

/** The divisions as they are now, read again only when they changed or the day did. */
export async function currentAtlas(database: Pool): Promise<Atlas> {
  const known = kept.get(database)
  if (known && Date.now() - known.checkedAt < trustMilliseconds) return known.atlas
  const running = loading.get(database) ?? reload(database).finally(() => loading.delete(database))
  loading.set(database, running)
  return running
}

/** To be awaited after a change of one's own has been committed: later questions see it. */
export async function refreshAtlas(database: Pool): Promise<Atlas> {
  await loading.get(database)?.catch(() => undefined) // it may have begun before the commit
  kept.delete(database)
  return currentAtlas(database)
}

async function reload(database: Pool): Promise<Atlas> {
  const checkedAt = Date.now()
  const today = cityDate(new Date(checkedAt))
  const key = `${await getRevision(database)} ${today}`
  const known = kept.get(database)
  const atlas = known?.key === key ? known.atlas : await load(database, today)
  kept.set(database, { key, atlas, checkedAt })
  return atlas
}

async function load(database: Pool, today: string): Promise<Atlas> {
  const [areas, grids] = await Promise.all([listAllAreas(database), listAllGrids(database)])
  return buildAtlas({ areas, grids, today })
}

/** The date on the wall in the city. */
export function cityDate(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now)
}
