import type { Pool } from 'pg'
import { currentAtlas } from './current-atlas.ts'

export type Ground = {
  readonly name: string
  /** WGS-84 west, south, east, north, around the middles of all grids. */
  readonly bounds: [number, number, number, number] | null
}

/** The city and where a map of it opens; undefined before any division is known. */
export async function findGround(database: Pool): Promise<Ground | undefined> {
  const { childrenOf, anchors } = await currentAtlas(database)
  const [city] = childrenOf.get(null) ?? []
  if (!city) return undefined
  const positions = [...anchors.values()]
  if (positions.length === 0) return { name: city.name, bounds: null }
  const longitudes = positions.map(([longitude]) => longitude)
  const latitudes = positions.map(([, latitude]) => latitude)
  return {
    name: city.name,
    bounds: [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)],
  }
}
