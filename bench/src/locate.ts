import { areas } from '@ejia/domain'
import type { Table } from './table.ts'

const side = 141
const cell = 0.005
const origin = [117, 24] as const
const sidesPerEdge = 5
const asked = 500_000

/** Point → grid in memory, at the size of a whole city: about 20,000 polygons of 20 sides that share their borders. */
export async function locateBench(): Promise<Table> {
  const grids = city()
  const begun = performance.now()
  const index = areas.buildGridIndex(grids)
  const built = performance.now() - begun
  const everywhere = [side * 0.02, side * 0.98] as const
  const oneStreet = [side * 0.5, side * 0.5 + 8] as const
  timeLookups(index, everywhere) // the first round compiles
  return {
    title: `Point → grid, ${grids.length} polygons, index built in ${built.toFixed(0)} ms`,
    columns: ['points', 'look-ups/s', 'ns each'],
    rows: [
      ['all over the city', ...figures(timeLookups(index, everywhere))],
      ['within one street', ...figures(timeLookups(index, oneStreet))],
    ],
  }
}

/** Nanoseconds a look-up. Points are made beforehand, so that only the look-up is timed. */
function timeLookups(index: areas.GridIndex, [least, most]: readonly [number, number]): number {
  let state = 1
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
  const at = (axis: 0 | 1) => origin[axis] + (least + next() * (most - least)) * cell
  const points = Array.from({ length: asked }, (): areas.Position => [at(0), at(1)])
  let found = 0
  const begun = performance.now()
  for (const point of points) if (index.find(point).kind !== 'outside') found += 1
  const spent = performance.now() - begun
  if (found !== asked) throw new Error(`${asked - found} points of the city were found outside of it`)
  return (spent * 1e6) / asked
}

function figures(nanoseconds: number): [string, string] {
  return [Math.round(1e9 / nanoseconds).toLocaleString('en'), nanoseconds.toFixed(0)]
}

function city(): areas.GridShape[] {
  return Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [at % side, Math.floor(at / side)]
    const corners = [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)]
    const ring = corners.flatMap((from, number) => along(from, corners[(number + 1) % corners.length] ?? from))
    return { code: String(at), geometry: { type: 'Polygon', coordinates: [ring] } }
  })
}

/** Off the straight raster, by an amount that follows from where it is, so that neighbours agree. */
function corner(x: number, y: number): areas.Position {
  return [
    origin[0] + (x + 0.3 * Math.sin(y * 7.1 + x * 3.3)) * cell,
    origin[1] + (y + 0.3 * Math.cos(x * 5.3 + y)) * cell,
  ]
}

function along(from: areas.Position, to: areas.Position): areas.Position[] {
  return Array.from({ length: sidesPerEdge }, (_, step) => {
    const share = step / sidesPerEdge
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
  })
}
