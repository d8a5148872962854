import type { areas as domain } from '@ejia/domain'

const rounds = 12

/** Divides points into as many neighbourhoods of similar size; some come out empty only if the points are too few. */
export function divide(points: readonly domain.Position[], parts: number): domain.Position[][] {
  let centres = spread(points, parts)
  let groups: domain.Position[][] = []
  for (let round = 0; round < rounds; round++) {
    groups = centres.map(() => [])
    for (const point of points) groups[nearest(centres, point)]?.push(point)
    centres = groups.map((group, at) => (group.length > 0 ? middleOf(group) : (centres[at] ?? [0, 0])))
  }
  return groups
}

export function middleOf(points: readonly domain.Position[]): domain.Position {
  let [x, y] = [0, 0]
  for (const point of points) {
    x += point[0]
    y += point[1]
  }
  return [x / points.length, y / points.length]
}

export function nearest(centres: readonly domain.Position[], [x, y]: domain.Position): number {
  let best = -1
  let least = Infinity
  for (const [at, [cx, cy]] of centres.entries()) {
    const squared = (cx - x) ** 2 + (cy - y) ** 2
    if (squared < least) [best, least] = [at, squared]
  }
  return best
}

/** Beginnings far from each other: each next one is the point farthest from those chosen. */
function spread(points: readonly domain.Position[], parts: number): domain.Position[] {
  const [first] = points
  if (!first) return []
  const chosen = [first]
  const distance = points.map(([x, y]) => Math.hypot(x - first[0], y - first[1]))
  while (chosen.length < parts) {
    const farthest = distance.reduce((best, value, at) => (value > (distance[best] ?? 0) ? at : best), 0)
    const next = points[farthest] ?? first
    chosen.push(next)
    for (const [at, [x, y]] of points.entries()) {
      distance[at] = Math.min(distance[at] ?? 0, Math.hypot(x - next[0], y - next[1]))
    }
  }
  return chosen
}
