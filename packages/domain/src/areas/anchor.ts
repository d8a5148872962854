import type { Position } from './coordinates.ts'
import { boundsOf, edgesOf, type Geometry, type Polygon, tidyPolygons } from './geometry.ts'

/** A position that stands for the ground: surely inside it, in its largest part. */
export function findAnchor(geometry: Geometry): Position | undefined {
  return tidyPolygons(geometry)
    .map(widestMiddle)
    .reduce<Middle | undefined>((best, one) => (best && best.width >= one.width ? best : one), undefined)?.at
}

type Middle = { readonly at: Position; readonly width: number }

/** The middle of the widest stretch inside, along the middle height; an even number of sides is crossed on the way. */
function widestMiddle(polygon: Polygon): Middle {
  const { south, north } = boundsOf(polygon[0] ?? [])
  const y = (south + north) / 2
  const crossings = polygon
    .flatMap(edgesOf)
    .filter(([[, ay], [, by]]) => ay > y !== by > y)
    .map(([[ax, ay], [bx, by]]) => ax + ((y - ay) / (by - ay)) * (bx - ax))
    .sort((one, other) => one - other)
  const stretches = crossings.flatMap((west, at) => {
    const east = crossings[at + 1]
    return at % 2 === 0 && east !== undefined ? [{ at: [(west + east) / 2, y] as const, width: east - west }] : []
  })
  return stretches.reduce((best, one) => (best.width >= one.width ? best : one), { at: [NaN, NaN], width: 0 })
}
