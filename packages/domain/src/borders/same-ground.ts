import type { GridShape } from '../areas/index.ts'
import { toCell } from './cell.ts'
import { piecesOf } from './loop.ts'
import { besides, type Piece, type Spot } from './spot.ts'

/** What rounding may have moved, in steps of the raster. */
const reach = 3

/** Whether two grids have the same ground, wherever corners stand on straight borders. */
export function isSameGround(one: GridShape, other: GridShape): boolean {
  const [pieces, others] = [one, other].map((shape) => toCell(shape).loops.flatMap(piecesOf))
  if (!pieces || !others) return false
  return runAlong(pieces, others) && runAlong(others, pieces)
}

function runAlong(pieces: readonly Piece[], others: readonly Piece[]): boolean {
  return pieces.every(([corner, next]) => {
    const middle: Spot = [(corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2]
    return [corner, middle].every((spot) => others.some((other) => isOn(other, spot)))
  })
}

function isOn([from, to]: Piece, spot: Spot): boolean {
  const { share, off } = besides([from, to], spot)
  const near = share <= 0 ? from : share >= 1 ? to : undefined
  return near ? Math.hypot(near[0] - spot[0], near[1] - spot[1]) <= reach : off <= reach
}
