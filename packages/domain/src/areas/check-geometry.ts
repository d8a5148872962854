import { isInBounds } from './coordinates.ts'
import { type Edge, edgesOf, type Geometry, hasArea, polygonsOf, type Ring, tidyRing } from './geometry.ts'

export type GeometryFault = 'empty' | 'out-of-bounds' | 'too-few-positions' | 'no-area' | 'crosses-itself'

/** What is wrong with a polygon somebody wants to import; nothing when it is sound. */
export function listGeometryFaults(geometry: Geometry): GeometryFault[] {
  const polygons = polygonsOf(geometry)
  if (polygons.length === 0 || polygons.some((rings) => rings.length === 0)) return ['empty']
  return [...new Set(polygons.flat().flatMap(listRingFaults))]
}

function listRingFaults(ring: Ring): GeometryFault[] {
  if (!ring.every(isInBounds)) return ['out-of-bounds']
  const tidied = tidyRing(ring)
  if (tidied.length < 3) return ['too-few-positions']
  if (crossesItself(tidied)) return ['crosses-itself']
  return hasArea(tidied) ? [] : ['no-area']
}

/** Sides sorted by their western end: each is compared only with those that begin before it ends. */
function crossesItself(ring: Ring): boolean {
  const sides = edgesOf(ring)
    .map((edge) => ({ edge, west: Math.min(edge[0][0], edge[1][0]), east: Math.max(edge[0][0], edge[1][0]) }))
    .sort((one, other) => one.west - other.west)
  return sides.some((side, at) => {
    for (let next = at + 1; next < sides.length; next++) {
      const later = sides[next]
      if (!later || later.west > side.east) return false
      if (findCrossing(side.edge, later.edge) !== undefined) return true
    }
    return false
  })
}

/** How far along the first side it is crossed by the second, between 0 and 1; sides that only touch do not cross. */
export function findCrossing([a, b]: Edge, [c, d]: Edge): number | undefined {
  const turnC = turn([a, b], c)
  const turnD = turn([a, b], d)
  const turnA = turn([c, d], a)
  const turnB = turn([c, d], b)
  const crosses = turnC * turnD < 0 && turnA * turnB < 0
  return crosses ? turnA / (turnA - turnB) : undefined
}

/** Positive where the point lies left of the side. */
function turn([[ax, ay], [bx, by]]: Edge, [x, y]: readonly [number, number]): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax)
}
