import { type CoordinateSystem, type Position, toWgs84 } from './coordinates.ts'

export type Ring = readonly Position[]

/** An outline and its holes, as in GeoJSON. */
export type Polygon = readonly Ring[]

export type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: Polygon }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Polygon[] }

/** A grid's code and ground. */
export type GridShape = { readonly code: string; readonly geometry: Geometry }

export type Bounds = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

/** Below a ten-thousandth of a square metre a ring is a line or a point. */
const leastArea = 1e-14

export const metresPerDegree = 111_195

/** How many metres a degree of longitude spans at this latitude. */
export function metresPerLongitude(latitude: number): number {
  return metresPerDegree * Math.cos((latitude * Math.PI) / 180)
}

export function polygonsOf(geometry: Geometry): readonly Polygon[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** Where a declared geometry is in WGS-84; refused where it leaves the country. */
export function geometryToWgs84(geometry: Geometry, coordSys: CoordinateSystem): Geometry {
  const ring = (positions: Ring) => positions.map((position) => toWgs84({ position, coordSys }))
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) }
}

/** Polygons of open rings without repeated positions; rings without area are left out. */
export function tidyPolygons(geometry: Geometry): Polygon[] {
  return polygonsOf(geometry).flatMap(([outline, ...holes]) => {
    const tidied = tidyRing(outline ?? [])
    return hasArea(tidied) ? [[tidied, ...holes.map(tidyRing).filter(hasArea)]] : []
  })
}

export function tidyRing(ring: Ring): Ring {
  return ring.filter((position, at) => !isSame(position, ring[at === 0 ? ring.length - 1 : at - 1]))
}

export function hasArea(ring: Ring): boolean {
  return ring.length >= 3 && Math.abs(signedArea(ring)) >= leastArea
}

/** The ground within its outlines and outside their holes. */
export function squareMetresOf(geometry: Geometry): number {
  return tidyPolygons(geometry).reduce((sum, [outline = [], ...holes]) => {
    const degrees = holes.reduce((left, hole) => left - Math.abs(signedArea(hole)), Math.abs(signedArea(outline)))
    const { south, north } = boundsOf(outline)
    return sum + degrees * metresPerDegree * metresPerLongitude((south + north) / 2)
  }, 0)
}

/** In square degrees, positive when the ring runs anticlockwise. */
function signedArea(ring: Ring): number {
  // Measured from the first corner, else the large coordinates would eat the small area.
  const [originX, originY] = ring[0] ?? [0, 0]
  let [ax, ay] = ring.at(-1) ?? [0, 0]
  let twice = 0
  for (const [bx, by] of ring) {
    twice += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY)
    ax = bx
    ay = by
  }
  return twice / 2
}

export type Edge = readonly [from: Position, to: Position]

/** The sides of a ring, the closing one included. */
export function edgesOf(ring: Ring): Edge[] {
  return ring.flatMap((from, at) => {
    const to = ring[(at + 1) % ring.length]
    return to ? [[from, to] as const] : []
  })
}

export function boundsOf(ring: Ring): Bounds {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [x, y] of ring) {
    if (x < box.west) box.west = x
    if (x > box.east) box.east = x
    if (y < box.south) box.south = y
    if (y > box.north) box.north = y
  }
  return box
}

function isSame([x, y]: Position, other: Position | undefined): boolean {
  return other !== undefined && x === other[0] && y === other[1]
}
