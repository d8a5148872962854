import type { Position } from '../areas/index.ts'

/** A corner on a raster of ten-millionths of a degree, about a centimetre: whole numbers, so that equal is equal. */
export type Spot = readonly [x: number, y: number]

/** A straight stretch of border. */
export type Piece = readonly [from: Spot, to: Spot]

const perDegree = 1e7

export function toSpot([longitude, latitude]: Position): Spot {
  return [Math.round(longitude * perDegree), Math.round(latitude * perDegree)]
}

export function toPosition([x, y]: Spot): Position {
  return [x / perDegree, y / perDegree]
}

export function keyOf([x, y]: Spot): string {
  return `${x} ${y}`
}

export function isSame([ax, ay]: Spot, [bx, by]: Spot): boolean {
  return ax === bx && ay === by
}

/** Positive where the third spot lies left of the way from the first to the second. */
export function turn([ax, ay]: Spot, [bx, by]: Spot, [cx, cy]: Spot): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}

/** How far along a piece a spot stands beside it, from 0 to 1, and how far off. */
export function besides([[ax, ay], [bx, by]]: Piece, [x, y]: Spot): { readonly share: number; readonly off: number } {
  const [runX, runY] = [bx - ax, by - ay]
  const squared = runX * runX + runY * runY
  const share = squared === 0 ? 0 : ((x - ax) * runX + (y - ay) * runY) / squared
  return { share, off: Math.hypot(ax + share * runX - x, ay + share * runY - y) }
}

export function lengthOf([[ax, ay], [bx, by]]: Piece): number {
  return Math.hypot(bx - ax, by - ay)
}
