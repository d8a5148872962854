import type { Position } from './coordinates.ts'
import type { FlatPolygons } from './flat-polygons.ts'
import { metresPerDegree, metresPerLongitude } from './geometry.ts'

/** Positions travel with six decimals, about 0.1 m: nearer to a border than that, nobody can say which side. */
const borderMetres = 0.1

const borderSquared = borderMetres * borderMetres
const borderLatitude = borderMetres / metresPerDegree

/** A point, how many metres a degree of longitude spans there, and the box outside of which no border is near. */
export type Probe = {
  readonly x: number
  readonly y: number
  readonly perLongitude: number
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export function probeAt([x, y]: Position): Probe {
  const perLongitude = metresPerLongitude(y)
  const borderLongitude = borderMetres / perLongitude
  return {
    x,
    y,
    perLongitude,
    west: x - borderLongitude,
    south: y - borderLatitude,
    east: x + borderLongitude,
    north: y + borderLatitude,
  }
}

/**
 * Ray casting to the east and the distance to each side at once: both need only the sides that reach the point's height.
 * Answers 1 inside, 0 outside, -1 on the border.
 */
export function sideOf(polygons: FlatPolygons, polygon: number, probe: Probe): -1 | 0 | 1 {
  const { corners, start } = polygons
  const { x, y, west, south, east, north } = probe
  const begin = start[polygon] ?? 0
  const end = start[polygon + 1] ?? 0
  let inside = false
  let by = corners[begin + 1] ?? NaN
  for (let at = begin + 2; at < end; at += 2) {
    const ay = by
    by = corners[at + 1] ?? NaN
    if ((ay < south && by < south) || (ay > north && by > north)) continue
    const ax = corners[at - 2] ?? NaN
    const bx = corners[at] ?? NaN
    if (ax < west && bx < west) continue
    const isEast = ax > east && bx > east
    if (!isEast && squaredMetres({ ax, ay, bx, by }, probe) <= borderSquared) return -1
    if (ay > y !== by > y && (isEast || x < ((bx - ax) * (y - ay)) / (by - ay) + ax)) inside = !inside
  }
  return inside ? 1 : 0
}

/** How far a point outside the polygon, or in one of its holes, is from it. */
export function metresTo(polygons: FlatPolygons, polygon: number, probe: Probe): number {
  const { corners, start } = polygons
  let least = Infinity
  for (let at = start[polygon] ?? 0; at < (start[polygon + 1] ?? 0) - 2; at += 2) {
    const ax = corners[at] ?? NaN
    const ay = corners[at + 1] ?? NaN
    const squared = squaredMetres({ ax, ay, bx: corners[at + 2] ?? NaN, by: corners[at + 3] ?? NaN }, probe)
    if (squared < least) least = squared
  }
  return Math.sqrt(least)
}

type Side = { readonly ax: number; readonly ay: number; readonly bx: number; readonly by: number }

function squaredMetres({ ax, ay, bx, by }: Side, { x, y, perLongitude }: Probe): number {
  const runX = (bx - ax) * perLongitude
  const runY = (by - ay) * metresPerDegree
  const toX = (x - ax) * perLongitude
  const toY = (y - ay) * metresPerDegree
  const share = Math.max(0, Math.min(1, (toX * runX + toY * runY) / (runX * runX + runY * runY || 1)))
  const offX = toX - share * runX
  const offY = toY - share * runY
  return offX * offX + offY * offY
}
