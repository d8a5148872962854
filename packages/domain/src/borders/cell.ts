import { type Geometry, type GridShape, type Position, polygonsOf } from '../areas/index.ts'
import { areaOf, holds, type Loop, piecesOf, stitch } from './loop.ts'
import { isSame, keyOf, type Piece, toPosition, toSpot } from './spot.ts'

/** A grid's ground on the raster: loops with the ground on their left, so that holes run the other way. */
export type Cell = { readonly code: string; readonly loops: readonly Loop[] }

export function toCell({ code, geometry }: GridShape): Cell {
  const loops = polygonsOf(geometry).flatMap((rings) =>
    rings.map((ring, at) => turned(tidy(ring.map(toSpot)), at === 0 ? 1 : -1)),
  )
  return { code, loops: loops.filter((loop) => loop.length > 2 && areaOf(loop) !== 0) }
}

function tidy(loop: Loop): Loop {
  return loop.filter((spot, at) => {
    const before = loop[at === 0 ? loop.length - 1 : at - 1]
    return before === undefined || !isSame(spot, before)
  })
}

function turned(loop: Loop, sign: 1 | -1): Loop {
  return areaOf(loop) * sign < 0 ? [...loop].reverse() : loop
}

/** As GeoJSON; of several parts each with its own holes. */
export function toGeometry({ loops }: Cell): Geometry {
  const polygons = partsOf(loops).map((part) => part.map(toRing))
  const [only, ...others] = polygons
  return only && others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons }
}

function toRing(loop: Loop): Position[] {
  const ring = loop.map(toPosition)
  const [first] = ring
  return first ? [...ring, first] : []
}

/** Outlines, each with the holes in it. */
export function partsOf(loops: readonly Loop[]): Loop[][] {
  const outlines = loops.filter((loop) => areaOf(loop) > 0).toSorted((a, b) => areaOf(a) - areaOf(b))
  const parts = outlines.map((loop) => [loop])
  for (const hole of loops.filter((loop) => areaOf(loop) < 0)) {
    const part = parts.find(([outline = []]) => isHoleOf(hole, outline))
    part?.push(hole)
  }
  return parts
}

/** A hole may touch the outline, in single corners. */
function isHoleOf(hole: Loop, outline: Loop): boolean {
  const onOutline = new Set(outline.map(keyOf))
  const free = hole.find((spot) => !onOutline.has(keyOf(spot)))
  if (free) return holds([outline], free)
  const [[ax, ay], [bx, by]] = piecesOf(hole)[0] ?? [
    [NaN, NaN],
    [NaN, NaN],
  ]
  return holds([outline], [(ax + bx) / 2, (ay + by) / 2])
}

export function cellArea({ loops }: Cell): number {
  return loops.reduce((sum, loop) => sum + areaOf(loop), 0)
}

/** The loops around all the cells together: what they share falls away. */
export function outlineOf(cells: readonly Cell[]): Loop[] {
  return stitch(outerPieces(cells))
}

/** The pieces with a cell on one side only. */
export function outerPieces(cells: readonly Cell[]): Piece[] {
  const all = cells.flatMap(({ loops }) => loops.flatMap(piecesOf))
  const known = new Set(all.map(([from, to]) => `${keyOf(from)} ${keyOf(to)}`))
  return all.filter(([from, to]) => !known.has(`${keyOf(to)} ${keyOf(from)}`))
}
