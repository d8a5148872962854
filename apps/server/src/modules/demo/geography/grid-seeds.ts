import type { areas as domain } from '@ejia/domain'
import { divide, middleOf, nearest } from './clusters.ts'
import { buildDistrictIndex, hearts, outlines } from './outline.ts'
import type { Random } from './random.ts'

export type GridSeed = { readonly code: string; readonly at: domain.Position }

const pointsPerGrid = 30
/** Degrees between the points by which a street's reach is found, about 250 m. */
const step = 0.0025

/** The middle of every grid: communities share a street's ground evenly, and their 3 to 6 grids theirs. */
export function placeGridSeeds(communities: readonly string[], random: Random): GridSeed[] {
  const districts = buildDistrictIndex()
  const byStreet = Map.groupBy(communities, (code) => code.slice(0, 9))
  return [...byStreet].flatMap(([street, codes]) => {
    const grids = codes.map((code) => ({ code, count: random.between(3, 6) }))
    const total = grids.reduce((sum, { count }) => sum + count, 0)
    const points = scatter({ street, count: total * pointsPerGrid, districts }, random)
    const grounds = westToEast(divide(points, codes.length))
    return grids.flatMap(({ code, count }, at) =>
      westToEast(divide(grounds[at] ?? [], count)).map((ground, number) => ({
        code: `${code}${String(number + 1).padStart(3, '0')}`,
        at: middleOf(ground),
      })),
    )
  })
}

type Scatter = { readonly street: string; readonly count: number; readonly districts: domain.GridIndex }

/** Points on the ground of one street: nearer to its heart than to any other of its district. */
function scatter({ street, count, districts }: Scatter, random: Random): domain.Position[] {
  const district = street.slice(0, 6)
  const names = Object.keys(hearts).filter((code) => code.startsWith(district))
  const centres = names.flatMap((code) => [hearts[code] ?? ([0, 0] as const)])
  const isHere = (at: domain.Position) => {
    const answer = districts.find(at)
    return answer.kind === 'inside' && answer.grid === district && names[nearest(centres, at)] === street
  }
  const { west, south, east, north } = reachOf(outlines[district] ?? [], isHere)
  const points: domain.Position[] = []
  while (points.length < count) {
    const at: domain.Position = [west + random.next() * (east - west), south + random.next() * (north - south)]
    if (isHere(at)) points.push(at)
  }
  return points
}

function reachOf(outline: domain.Ring, isHere: (at: domain.Position) => boolean) {
  const box = boundsOf(outline)
  const here: domain.Position[] = []
  for (let x = box.west; x <= box.east; x += step) {
    for (let y = box.south; y <= box.north; y += step) if (isHere([x, y])) here.push([x, y])
  }
  const { west, south, east, north } = boundsOf(here)
  return { west: west - step, south: south - step, east: east + step, north: north + step }
}

function boundsOf(positions: readonly domain.Position[]) {
  const xs = positions.map(([x]) => x)
  const ys = positions.map(([, y]) => y)
  return { west: Math.min(...xs), south: Math.min(...ys), east: Math.max(...xs), north: Math.max(...ys) }
}

function westToEast(groups: readonly domain.Position[][]): domain.Position[][] {
  const order = (group: readonly domain.Position[]) => {
    const [x, y] = middleOf(group)
    return x - y
  }
  return groups.toSorted((one, other) => order(one) - order(other))
}
