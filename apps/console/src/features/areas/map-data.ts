import type { areas, ReplyOf, Settings } from '@ejia/contract'
import { areas as geography } from '@ejia/domain'

export type GridShapes = ReplyOf<typeof areas.listGridShapes>
export type TileSource = Settings['tileSources'][number]
export type Spot = { readonly longitude: number; readonly latitude: number }
export type Bounds = readonly [west: number, south: number, east: number, north: number]
type CoordSys = TileSource['coordSys']

/** BD-09 tiles are cut in another projection, which the map cannot draw. */
export function drawableSources(sources: readonly TileSource[]): TileSource[] {
  return sources.filter(({ coordSys }) => coordSys !== 'bd09')
}

/** Grid borders in the coordinates of the base map they are drawn on; they are stored in WGS-84. */
export function shapesOn(shapes: GridShapes, coordSys: CoordSys): GridShapes {
  if (coordSys === 'wgs84') return shapes
  const ring = (points: readonly (readonly [number, number])[]): [number, number][] =>
    points.map((point) => pair(geography.fromWgs84(point, coordSys)))
  return {
    ...shapes,
    features: shapes.features.map((feature) => ({
      ...feature,
      geometry:
        feature.geometry.type === 'Polygon'
          ? { type: 'Polygon', coordinates: feature.geometry.coordinates.map(ring) }
          : { type: 'MultiPolygon', coordinates: feature.geometry.coordinates.map((polygon) => polygon.map(ring)) },
    })),
  }
}

export function spotOn({ longitude, latitude }: Spot, coordSys: CoordSys): [number, number] {
  return pair(geography.fromWgs84([longitude, latitude], coordSys))
}

/** South-west and north-east, in the coordinates of the base map. */
export function boundsOn([west, south, east, north]: Bounds, coordSys: CoordSys): [[number, number], [number, number]] {
  return [
    spotOn({ longitude: west, latitude: south }, coordSys),
    spotOn({ longitude: east, latitude: north }, coordSys),
  ]
}

/** Where a click on a base map is in WGS-84; undefined far outside the country. */
export function clickedSpot(longitude: number, latitude: number, coordSys: CoordSys): Spot | undefined {
  if (!geography.isInBounds([longitude, latitude])) return undefined
  const [x, y] = geography.toWgs84({ position: [longitude, latitude], coordSys })
  return { longitude: rounded(x), latitude: rounded(y) }
}

export function boundsOf(shapes: GridShapes): Bounds | undefined {
  const points = shapes.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2),
  )
  if (points.length === 0) return undefined
  const longitudes = points.map(([longitude]) => longitude)
  const latitudes = points.map(([, latitude]) => latitude)
  return [smallest(longitudes), smallest(latitudes), largest(longitudes), largest(latitudes)]
}

// Not Math.min(...): a county's borders have more points than a call may have arguments.
function smallest(values: readonly number[]): number {
  return values.reduce((a, b) => (b < a ? b : a))
}

function largest(values: readonly number[]): number {
  return values.reduce((a, b) => (b > a ? b : a))
}

function pair([x, y]: readonly [number, number]): [number, number] {
  return [x, y]
}

/** Seven decimals are a centimetre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}
