import type { UnitView } from '@ejia/contract'
import { boundsOf, type GridShapes, type Spot } from '../../areas/index.ts'

/** The units of one area, and where they are shown: a unit has no address here, so it stands on its ground. */
export type PlacedUnits = { readonly areaCode: string; readonly spot: Spot; readonly names: readonly string[] }

/** The length of the codes of areas that are large enough to be told apart at a zoom. */
function lengthAt(zoom: number): number {
  if (zoom < 11.5) return 6
  if (zoom < 13.5) return 9
  return zoom < 15 ? 12 : 15
}

/** Units of the level that fits the zoom, area by area, each in the grid that lies nearest the middle of its area. */
export function placeUnits(units: readonly UnitView[], { features }: GridShapes, zoom: number): PlacedUnits[] {
  const length = lengthAt(zoom)
  const middles = features.map((grid) => ({ code: grid.properties.code, spots: middleOf(grid) }))
  const byArea = Map.groupBy(
    units.filter(({ areaCode }) => areaCode.length === length),
    ({ areaCode }) => areaCode,
  )
  return [...byArea].flatMap(([areaCode, of]) => {
    const within = middles.filter(({ code }) => code.startsWith(areaCode))
    const spot = nearestToMiddle(within.flatMap(({ spots }) => spots))
    return spot ? [{ areaCode, spot, names: of.map(({ name }) => name) }] : []
  })
}

function middleOf(grid: GridShapes['features'][number]): Spot[] {
  const bounds = boundsOf({ type: 'FeatureCollection', features: [grid] })
  if (!bounds) return []
  const [west, south, east, north] = bounds
  return [{ longitude: (west + east) / 2, latitude: (south + north) / 2 }]
}

function nearestToMiddle(spots: readonly Spot[]): Spot | undefined {
  const middle = {
    longitude: spots.reduce((sum, { longitude }) => sum + longitude, 0) / spots.length,
    latitude: spots.reduce((sum, { latitude }) => sum + latitude, 0) / spots.length,
  }
  const away = (spot: Spot) => (spot.longitude - middle.longitude) ** 2 + (spot.latitude - middle.latitude) ** 2
  return spots.toSorted((one, other) => away(one) - away(other))[0]
}
