import type { GridShape, Position } from '../../areas/index.ts'
import type { Spot } from '../spot.ts'

/** Steps of the raster in one field of the town: about ten metres. */
export const field = 1000

const origin: Spot = [1_176_000_000, 245_000_000]

export function spotAt(x: number, y: number): Spot {
  return [origin[0] + x * field, origin[1] + y * field]
}

function positionAt(x: number, y: number): Position {
  const [longitude, latitude] = spotAt(x, y)
  return [longitude / 1e7, latitude / 1e7]
}

/** A grid from its corners, in fields. */
export function grid(code: string, ...corners: readonly (readonly [number, number])[]): GridShape {
  const ring = [...corners, ...corners.slice(0, 1)].map(([x, y]) => positionAt(x, y))
  return { code, geometry: { type: 'Polygon', coordinates: [ring] } }
}

export function box(code: string, ...[west, south, east, north]: [number, number, number, number]): GridShape {
  return grid(code, [west, south], [east, south], [east, north], [west, north])
}

/** Four squares of ten fields, two by two: a b below, c d above; drawn without the corners of their neighbours. */
export const town: readonly GridShape[] = [
  box('a', 0, 0, 10, 10),
  box('b', 10, 0, 20, 10),
  box('c', 0, 10, 10, 20),
  box('d', 10, 10, 20, 20),
]

/** A long one below two: the corner between those two stands on its border. */
export const uneven: readonly GridShape[] = [box('a', 0, 0, 20, 10), box('b', 0, 10, 10, 20), box('c', 10, 10, 20, 20)]
