import { buildCells, type Cells, cellAt, listPolygonsNear } from './cells.ts'
import type { Position } from './coordinates.ts'
import { type FlatPolygons, flatten } from './flat-polygons.ts'
import { type GridShape, metresPerDegree } from './geometry.ts'
import { metresTo, type Probe, probeAt, sideOf } from './side.ts'

/** Where a point lies, as honestly as can be said: on a border, several grids are named and none preferred. */
export type GridAnswer =
  | { readonly kind: 'inside'; readonly grid: string }
  | { readonly kind: 'border'; readonly grids: readonly string[] }
  | { readonly kind: 'outside'; readonly nearest?: NearGrid }

export type NearGrid = { readonly grid: string; readonly metres: number }

export type GridIndex = {
  readonly size: number
  readonly find: (position: Position) => GridAnswer
  /** The answer for a position known to within `accuracyMetres`, and the other grids the circle touches. */
  readonly locate: (position: Position, accuracyMetres: number) => Location
}

export type Location = { readonly answer: GridAnswer; readonly others: readonly NearGrid[] }

/** A position this far from every grid is not near any. */
const searchRadiiMetres = [100, 1_000, 10_000] as const

/** Built once per version of the polygons; microseconds to ask. Positions are WGS-84. */
export function buildGridIndex(grids: readonly GridShape[]): GridIndex {
  const polygons = flatten(grids)
  const index = { polygons, cells: buildCells(polygons) }
  return {
    size: grids.length,
    find: (position) => find(index, position),
    locate: (position, accuracyMetres) => locate(index, position, accuracyMetres),
  }
}

type Index = { readonly polygons: FlatPolygons; readonly cells: Cells }

function find(index: Index, position: Position): GridAnswer {
  const { codes, owner } = index.polygons
  const { raster, clear, items, start } = index.cells
  const cell = cellAt(raster, position[0], position[1])
  if (cell < 0) return outside(index, position)
  const isClear = clear[cell] === 1
  const probe = probeAt(position)
  let only = -1
  let others: number[] | undefined
  let onBorder = false
  for (let at = start[cell] ?? 0; at < (start[cell + 1] ?? 0); at++) {
    const polygon = items[at] ?? 0
    const side = isClear ? 1 : mayHold(index.polygons, polygon, probe) ? sideOf(index.polygons, polygon, probe) : 0
    if (side === 0) continue
    onBorder ||= side < 0
    const grid = owner[polygon] ?? 0
    if (only < 0) only = grid
    else if (grid !== only) (others ??= []).push(grid)
  }
  if (only < 0) return outside(index, position)
  if (!onBorder && !others) return { kind: 'inside', grid: codes[only] ?? '' }
  const grids = [only, ...(others ?? [])].map((grid) => codes[grid] ?? '')
  return { kind: 'border', grids: [...new Set(grids)].sort() }
}

function outside(index: Index, position: Position): GridAnswer {
  for (const radius of searchRadiiMetres) {
    const [nearest] = listWithin(index, position, radius)
    if (nearest) return { kind: 'outside', nearest }
  }
  return { kind: 'outside' }
}

function locate(index: Index, position: Position, accuracyMetres: number): Location {
  const answer = find(index, position)
  const named = answer.kind === 'inside' ? [answer.grid] : answer.kind === 'border' ? answer.grids : []
  const others = listWithin(index, position, accuracyMetres).filter(({ grid }) => !named.includes(grid))
  return { answer, others }
}

/** The grids within a radius, nearest first. */
function listWithin({ polygons, cells }: Index, position: Position, radius: number): NearGrid[] {
  const probe = probeAt(position)
  const near = new Map<string, number>()
  for (const polygon of listPolygonsNear(cells, boxAround(probe, radius))) {
    const metres = sideOf(polygons, polygon, probe) === 0 ? metresTo(polygons, polygon, probe) : 0
    const grid = polygons.codes[polygons.owner[polygon] ?? 0] ?? ''
    if (metres <= radius) near.set(grid, Math.min(metres, near.get(grid) ?? Infinity))
  }
  return [...near]
    .map(([grid, metres]) => ({ grid, metres }))
    .sort((one, other) => one.metres - other.metres || (one.grid < other.grid ? -1 : 1))
}

function mayHold({ boxes }: FlatPolygons, polygon: number, { west, south, east, north }: Probe): boolean {
  const at = polygon * 4
  return (
    east >= (boxes[at] ?? 0) &&
    west <= (boxes[at + 2] ?? 0) &&
    north >= (boxes[at + 1] ?? 0) &&
    south <= (boxes[at + 3] ?? 0)
  )
}

function boxAround({ x, y, perLongitude }: Probe, radius: number) {
  const reachX = radius / perLongitude
  const reachY = radius / metresPerDegree
  return { west: x - reachX, south: y - reachY, east: x + reachX, north: y + reachY }
}
