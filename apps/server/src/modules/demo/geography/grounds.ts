import type { areas as domain } from '@ejia/domain'
import { Delaunay } from 'd3-delaunay'
import type { GridSeed } from './grid-seeds.ts'
import { buildDistrictIndex, outlines } from './outline.ts'
import type { Random } from './random.ts'

export type Ground = {
  readonly code: string
  readonly geometry: { type: 'Polygon'; coordinates: [number, number][][] }
}

/** Degrees between the points outside that keep the outermost grids from spreading, about 400 m. */
const step = 0.004
const reach = 0.05

/**
 * One Voronoi cell a grid. Neighbours take each corner from the same place and each side bends at the same point, so
 * they share their border exactly: no gap, no overlap.
 */
export function drawGrounds(seeds: readonly GridSeed[], random: Random): Ground[] {
  const points = [...seeds.map(({ at }) => at), ...surroundings(random)]
  const { west, south, east, north } = widely(points)
  const cells = Delaunay.from(points.map(([x, y]) => [x, y])).voronoi([west, south, east, north])
  return seeds.map(({ code }, at) => {
    const corners = cells.cellPolygon(at).map(([x, y]) => rounded([x, y]))
    return { code, geometry: { type: 'Polygon', coordinates: [bend(withoutRepeats(corners))] } }
  })
}

function surroundings(random: Random): domain.Position[] {
  const districts = buildDistrictIndex()
  const { west, south, east, north } = widely(Object.values(outlines).flat())
  const points: domain.Position[] = []
  for (let x = west; x <= east; x += step) {
    for (let y = south; y <= north; y += step) {
      const at: domain.Position = [x + random.next() * step, y + random.next() * step]
      if (districts.find(at).kind === 'outside') points.push(at)
    }
  }
  return points
}

/** Also without the closing corner, which repeats the first. */
function withoutRepeats(ring: domain.Ring): domain.Ring {
  return ring.filter(([x, y], at) => {
    const [beforeX, beforeY] = ring.at(at - 1) ?? []
    return x !== beforeX || y !== beforeY
  })
}

/** A closed ring whose sides are no longer straight. */
function bend(ring: domain.Ring): [number, number][] {
  const bent = ring.flatMap((from, at): [number, number][] => {
    const to = ring[(at + 1) % ring.length] ?? from
    return [[...from], bendOf(from, to)]
  })
  const [first] = bent
  return first ? [...bent, [...first]] : bent
}

/** The same from either end: the ends are put in order, and the bend follows from where they are. */
function bendOf(a: domain.Position, b: domain.Position): [number, number] {
  const [from, to] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a]
  const share = 0.12 * Math.sin((from[0] + to[1]) * 1e5)
  return rounded([(from[0] + to[0]) / 2 - share * (to[1] - from[1]), (from[1] + to[1]) / 2 + share * (to[0] - from[0])])
}

function widely(positions: readonly domain.Position[]) {
  const xs = positions.map(([x]) => x)
  const ys = positions.map(([, y]) => y)
  return {
    west: Math.min(...xs) - reach,
    south: Math.min(...ys) - reach,
    east: Math.max(...xs) + reach,
    north: Math.max(...ys) + reach,
  }
}

/** Six decimals, about 0.1 m. */
function rounded([x, y]: domain.Position): [number, number] {
  return [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6]
}
