import type { Pool } from 'pg'
import { keepCurrent } from '../../platform/index.ts'
import { type Atlas, buildAtlas } from './atlas.ts'
import { getRevision, listAllAreas, listAllGrids } from './store.ts'

/** The divisions as they are now, read again only when they changed or the day did. */
export const { read: currentAtlas, refresh: refreshAtlas } = keepCurrent({
  readKey: async (database: Pool) => `${await getRevision(database)} ${cityDate(new Date())}`,
  load,
})

async function load(database: Pool): Promise<Atlas> {
  const [areas, grids] = await Promise.all([listAllAreas(database), listAllGrids(database)])
  return buildAtlas({ areas, grids, today: cityDate(new Date()) })
}

/** Made once: each one holds memory that is slow to be given back. */
const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })

/** The date on the wall in the city. */
export function cityDate(now: Date): string {
  return days.format(now)
}
