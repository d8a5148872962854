import { buildCells, listPolygonsNear } from './cells.ts'
import { findCrossing } from './check-geometry.ts'
import type { Position } from './coordinates.ts'
import { boxAt, type FlatPolygons, flatten, listEdges } from './flat-polygons.ts'
import { type Bounds, type Edge, type GridShape, metresPerDegree, metresPerLongitude } from './geometry.ts'
import { metresTo, probeAt, sideOf } from './side.ts'

export type Overlap = { readonly grids: readonly [string, string]; readonly at: Position }

/** Drawing noise: ground shared by less than this depth is not worth anybody's time. */
const leastDepthMetres = 1

/** Every pair of grids that share ground, once, with a position inside both; pairs with a `changed` grid only, if given. */
export function listOverlaps(grids: readonly GridShape[], changed?: ReadonlySet<string>): Overlap[] {
  const polygons = flatten(grids)
  const cells = buildCells(polygons)
  const isChanged = (polygon: number) => !changed || changed.has(polygons.codes[polygons.owner[polygon] ?? 0] ?? '')
  const found = new Map<string, Overlap>()
  for (let one = 0; one < polygons.owner.length; one++) {
    if (!isChanged(one)) continue
    for (const other of listPolygonsNear(cells, boxAt(polygons, one))) {
      const pair = pairOf(polygons, one, other)
      if (!pair || found.has(pair.join()) || (other < one && isChanged(other))) continue
      const at = findSharedGround(polygons, one, other)
      if (at) found.set(pair.join(), { grids: pair, at })
    }
  }
  return [...found.values()].sort((a, b) => (a.grids.join() < b.grids.join() ? -1 : 1))
}

/**
 * If two polygons share ground, then some piece of one's border runs inside the other, or they are the same polygon,
 * whose own inner positions then lie inside both. Only sides in both boxes can matter.
 */
function findSharedGround(polygons: FlatPolygons, one: number, other: number): Position | undefined {
  const box = intersect(boxAt(polygons, one), boxAt(polygons, other))
  if (isThin(box)) return undefined
  const [mine, theirs] = [one, other].map((polygon) =>
    listEdges(polygons, polygon).filter((edge) => touches(edge, box)),
  )
  if (!mine || !theirs) return undefined
  return (
    borderPieces(mine, theirs).find((at) => isDeepIn(polygons, other, at)) ??
    borderPieces(theirs, mine).find((at) => isDeepIn(polygons, one, at)) ??
    innerPositions(mine).find((at) => isDeepIn(polygons, one, at) && isDeepIn(polygons, other, at))
  )
}

/** A position in the middle of each stretch between two crossings. */
function borderPieces(edges: readonly Edge[], crossedBy: readonly Edge[]): Position[] {
  return edges.flatMap((edge) => {
    const cuts = crossedBy.map((other) => findCrossing(edge, other)).filter((cut) => cut !== undefined)
    const stops = [0, ...cuts.sort((a, b) => a - b), 1]
    return stops.slice(1).map((stop, at) => along(edge, (stop + (stops[at] ?? 0)) / 2))
  })
}

/** A little off each side, on either hand; one of the two is in the polygon. */
function innerPositions(edges: readonly Edge[]): Position[] {
  return edges.flatMap((edge) => {
    const [x, y] = along(edge, 0.5)
    const [[ax, ay], [bx, by]] = edge
    const share = (2 * leastDepthMetres) / metresPerLongitude(y) / (Math.hypot(bx - ax, by - ay) || 1)
    const offX = (by - ay) * share
    const offY = (bx - ax) * share
    return [[x + offX, y - offY] as const, [x - offX, y + offY] as const]
  })
}

function intersect(a: Bounds, b: Bounds): Bounds {
  return {
    west: Math.max(a.west, b.west),
    south: Math.max(a.south, b.south),
    east: Math.min(a.east, b.east),
    north: Math.min(a.north, b.north),
  }
}

function isThin({ west, south, east, north }: Bounds): boolean {
  return (
    (east - west) * metresPerLongitude(south) < leastDepthMetres || (north - south) * metresPerDegree < leastDepthMetres
  )
}

function touches([[ax, ay], [bx, by]]: Edge, { west, south, east, north }: Bounds): boolean {
  return Math.max(ax, bx) >= west && Math.min(ax, bx) <= east && Math.max(ay, by) >= south && Math.min(ay, by) <= north
}

function isDeepIn(polygons: FlatPolygons, polygon: number, position: Position): boolean {
  const probe = probeAt(position)
  return sideOf(polygons, polygon, probe) === 1 && metresTo(polygons, polygon, probe) > leastDepthMetres
}

function pairOf({ codes, owner }: FlatPolygons, one: number, other: number): [string, string] | undefined {
  const pair: [string, string] = [codes[owner[one] ?? 0] ?? '', codes[owner[other] ?? 0] ?? '']
  return owner[one] === owner[other] ? undefined : pair[0] < pair[1] ? pair : [pair[1], pair[0]]
}

function along([[ax, ay], [bx, by]]: Edge, share: number): Position {
  return [ax + (bx - ax) * share, ay + (by - ay) * share]
}
