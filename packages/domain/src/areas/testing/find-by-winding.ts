import {
  type GridAnswer,
  type GridShape,
  metresPerDegree,
  metresPerLongitude,
  type Position,
  type Ring,
} from '../index.ts'

/** The slow and obvious way to find a point's grid, sharing no code with the index, to judge the index by. */
export function findByWinding(grids: readonly GridShape[], point: Position): GridAnswer {
  const looked = grids.map(({ code, geometry }) => {
    const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
      .filter(([outline]) => outline && area(outline) > 0)
      .map((rings) => rings.filter((ring) => area(ring) > 0))
    return {
      code,
      holds: polygons.some((rings) => rings.filter((ring) => crossings(ring, point) % 2 === 1).length % 2 === 1),
      metres: Math.min(Infinity, ...polygons.flat().map((ring) => distance(ring, point))),
    }
  })
  const claiming = looked.filter(({ holds, metres }) => holds || metres <= 0.1).sort(byCode)
  const [first] = claiming
  if (first && claiming.length === 1 && first.metres > 0.1) return { kind: 'inside', grid: first.code }
  if (first) return { kind: 'border', grids: claiming.map(({ code }) => code) }
  const [nearest] = looked.filter(({ metres }) => metres <= 10_000).sort((a, b) => a.metres - b.metres || byCode(a, b))
  return nearest ? { kind: 'outside', nearest: { grid: nearest.code, metres: nearest.metres } } : { kind: 'outside' }
}

function byCode(a: { code: string }, b: { code: string }): number {
  return a.code < b.code ? -1 : 1
}

function sides(ring: Ring): (readonly [Position, Position])[] {
  return ring.flatMap((from, at) => {
    const to = ring[(at + 1) % ring.length]
    return to ? [[from, to] as const] : []
  })
}

function area(ring: Ring): number {
  const [ox, oy] = ring[0] ?? [0, 0]
  const twice = sides(ring).reduce((sum, [a, b]) => sum + (a[0] - ox) * (b[1] - oy) - (b[0] - ox) * (a[1] - oy), 0)
  return Math.abs(twice) < 1e-12 ? 0 : Math.abs(twice)
}

/** Sides met on the way north. */
function crossings(ring: Ring, [x, y]: Position): number {
  return sides(ring).filter(([a, b]) => {
    const [west, east] = a[0] < b[0] ? [a, b] : [b, a]
    if (x < west[0] || x >= east[0]) return false
    return west[1] + ((x - west[0]) / (east[0] - west[0])) * (east[1] - west[1]) > y
  }).length
}

function distance(ring: Ring, [x, y]: Position): number {
  const flat = ([px, py]: Position) => [(px - x) * metresPerLongitude(y), (py - y) * metresPerDegree] as const
  const lengths = sides(ring).map(([a, b]) => {
    const [ax, ay] = flat(a)
    const [bx, by] = flat(b)
    const squared = (bx - ax) ** 2 + (by - ay) ** 2
    const share = squared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / squared))
    return Math.hypot(ax + share * (bx - ax), ay + share * (by - ay))
  })
  return Math.min(Infinity, ...lengths)
}
