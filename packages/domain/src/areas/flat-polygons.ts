import { type Bounds, boundsOf, type Edge, type GridShape, type Polygon, tidyPolygons } from './geometry.ts'

/**
 * All polygons of all grids in flat arrays, so that a look-up touches few cache lines and allocates nothing.
 * A grid with several polygons owns several entries. `corners` holds x, y pairs; each ring ends where it began and is
 * followed by a pair of NaN, with which every comparison is false, so that no side joins two rings.
 */
export type FlatPolygons = {
  readonly codes: readonly string[]
  /** Per polygon: its grid's place in `codes`. */
  readonly owner: Uint32Array
  /** Per polygon, and one more: where it begins in `corners`. */
  readonly start: Uint32Array
  readonly corners: Float64Array
  /** Per polygon: west, south, east, north. */
  readonly boxes: Float64Array
  readonly bounds: Bounds
}

export function flatten(grids: readonly GridShape[]): FlatPolygons {
  const polygons = grids.flatMap((grid, owner) => tidyPolygons(grid.geometry).map((polygon) => ({ owner, polygon })))
  const flat = {
    codes: grids.map((grid) => grid.code),
    owner: Uint32Array.from(polygons, ({ owner }) => owner),
    start: new Uint32Array(polygons.length + 1),
    corners: new Float64Array(polygons.reduce((sum, { polygon }) => sum + countNumbers(polygon), 0)),
    boxes: new Float64Array(polygons.length * 4),
  }
  let at = 0
  for (const [index, { polygon }] of polygons.entries()) {
    at = writeCorners(flat.corners, at, polygon)
    flat.start[index + 1] = at
    const box = boundsOf(polygon.flat())
    flat.boxes[index * 4] = box.west
    flat.boxes[index * 4 + 1] = box.south
    flat.boxes[index * 4 + 2] = box.east
    flat.boxes[index * 4 + 3] = box.north
  }
  return { ...flat, bounds: boundsOfAll(flat.boxes) }
}

export function boxAt({ boxes }: FlatPolygons, polygon: number): Bounds {
  const at = polygon * 4
  return { west: boxes[at] ?? 0, south: boxes[at + 1] ?? 0, east: boxes[at + 2] ?? 0, north: boxes[at + 3] ?? 0 }
}

export function listEdges({ corners, start }: FlatPolygons, polygon: number): Edge[] {
  const edges: Edge[] = []
  for (let at = start[polygon] ?? 0; at < (start[polygon + 1] ?? 0) - 2; at += 2) {
    const [ax = NaN, ay = NaN, bx = NaN, by = NaN] = corners.subarray(at, at + 4)
    if (ax === ax && bx === bx)
      edges.push([
        [ax, ay],
        [bx, by],
      ])
  }
  return edges
}

function countNumbers(polygon: Polygon): number {
  return polygon.reduce((sum, ring) => sum + 2 * (ring.length + 2), 0)
}

function writeCorners(corners: Float64Array, begin: number, polygon: Polygon): number {
  let at = begin
  for (const ring of polygon) {
    for (const [x, y] of ring) {
      corners[at++] = x
      corners[at++] = y
    }
    const [x, y] = ring[0] ?? [NaN, NaN]
    corners[at++] = x
    corners[at++] = y
    corners[at++] = NaN
    corners[at++] = NaN
  }
  return at
}

function boundsOfAll(boxes: Float64Array): Bounds {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (let at = 0; at < boxes.length; at += 4) {
    bounds.west = Math.min(bounds.west, boxes[at] ?? 0)
    bounds.south = Math.min(bounds.south, boxes[at + 1] ?? 0)
    bounds.east = Math.max(bounds.east, boxes[at + 2] ?? 0)
    bounds.north = Math.max(bounds.north, boxes[at + 3] ?? 0)
  }
  return bounds
}
