import { boxAt, type FlatPolygons } from './flat-polygons.ts'
import type { Bounds } from './geometry.ts'
import { probeAt, sideOf } from './side.ts'

/**
 * A uniform raster over the polygons: `items` from `start[cell]` to `start[cell + 1]` are the polygons near a cell.
 * No border comes near a `clear` cell, so it lies wholly in each of its polygons and none needs to be asked.
 */
export type Cells = {
  readonly raster: Raster
  readonly start: Uint32Array
  readonly items: Uint32Array
  readonly clear: Uint8Array
}

type Raster = {
  readonly west: number
  readonly south: number
  readonly columns: number
  readonly rows: number
  readonly perLongitude: number
  readonly perLatitude: number
}

/** How far, in degrees, a border reaches: more than its tolerance anywhere in the country. */
const margin = 2e-6

const cellsPerPolygon = 16
const itemsPerPolygonAtMost = 256

/** Coarser where polygons overlap so much that a fine raster would only repeat them. */
export function buildCells(polygons: FlatPolygons): Cells {
  let cells = Math.max(1, polygons.owner.length * cellsPerPolygon)
  let raster = rasterOver(polygons.bounds, cells)
  while (cells > 1 && countItems(raster, polygons) > polygons.owner.length * itemsPerPolygonAtMost) {
    cells = Math.ceil(cells / 4)
    raster = rasterOver(polygons.bounds, cells)
  }
  const clear = findClear(raster, polygons)
  return { raster, clear, ...fill(raster, clear, polygons) }
}

/** The cell of a point, or -1 off the raster. */
export function cellAt(raster: Raster, x: number, y: number): number {
  const column = Math.floor((x - raster.west) * raster.perLongitude)
  const row = Math.floor((y - raster.south) * raster.perLatitude)
  return column >= 0 && row >= 0 && column < raster.columns && row < raster.rows ? row * raster.columns + column : -1
}

/** The polygons, each once, that may lie in a box. */
export function listPolygonsNear(cells: Cells, box: Bounds): Iterable<number> {
  const found = new Set<number>()
  forEachCell(cells.raster, box, (cell) => {
    for (const polygon of cells.items.subarray(cells.start[cell], cells.start[cell + 1])) found.add(polygon)
  })
  return found
}

function rasterOver(bounds: Bounds, cells: number): Raster {
  const { west, south, east, north } = widen(bounds)
  const width = Math.max(east - west, margin)
  const height = Math.max(north - south, margin)
  const columns = Math.max(1, Math.round(Math.sqrt((cells * width) / height)))
  const rows = Math.max(1, Math.ceil(cells / columns))
  return { west, south, columns, rows, perLongitude: columns / width, perLatitude: rows / height }
}

function countItems(raster: Raster, polygons: FlatPolygons): number {
  let items = 0
  for (let polygon = 0; polygon < polygons.owner.length; polygon++) {
    const { west, south, east, north } = reach(raster, widen(boxAt(polygons, polygon)))
    items += (east - west + 1) * (north - south + 1)
  }
  return items
}

/** Every cell that no side's box touches. */
function findClear(raster: Raster, { corners }: FlatPolygons): Uint8Array {
  const clear = new Uint8Array(raster.columns * raster.rows).fill(1)
  const spoil = (cell: number) => {
    clear[cell] = 0
  }
  for (let at = 0; at + 3 < corners.length; at += 2) {
    const ax = corners[at] ?? NaN
    const ay = corners[at + 1] ?? NaN
    const bx = corners[at + 2] ?? NaN
    const by = corners[at + 3] ?? NaN
    const side = { west: Math.min(ax, bx), south: Math.min(ay, by), east: Math.max(ax, bx), north: Math.max(ay, by) }
    if (side.west === side.west) forEachCell(raster, widen(side), spoil)
  }
  return clear
}

function fill(raster: Raster, clear: Uint8Array, polygons: FlatPolygons): Pick<Cells, 'start' | 'items'> {
  const pairs: number[] = []
  const start = new Uint32Array(raster.columns * raster.rows + 1)
  for (let polygon = 0; polygon < polygons.owner.length; polygon++) {
    forEachCell(raster, widen(boxAt(polygons, polygon)), (cell) => {
      if (clear[cell] === 1 && sideOf(polygons, polygon, middleOf(raster, cell)) === 0) return
      pairs.push(cell, polygon)
      start[cell + 1] = (start[cell + 1] ?? 0) + 1
    })
  }
  for (let cell = 1; cell < start.length; cell++) start[cell] = (start[cell] ?? 0) + (start[cell - 1] ?? 0)
  const items = new Uint32Array(pairs.length / 2)
  const next = start.slice()
  for (let at = 0; at < pairs.length; at += 2) {
    const cell = pairs[at] ?? 0
    const place = next[cell] ?? 0
    items[place] = pairs[at + 1] ?? 0
    next[cell] = place + 1
  }
  return { start, items }
}

function middleOf(raster: Raster, cell: number) {
  const row = Math.floor(cell / raster.columns)
  const x = raster.west + (cell - row * raster.columns + 0.5) / raster.perLongitude
  return probeAt([x, raster.south + (row + 0.5) / raster.perLatitude])
}

function forEachCell(raster: Raster, box: Bounds, visit: (cell: number) => void): void {
  const { west, south, east, north } = reach(raster, box)
  for (let row = south; row <= north; row++) {
    for (let column = west; column <= east; column++) visit(row * raster.columns + column)
  }
}

/** The columns and rows of the cells that a box touches. */
function reach(raster: Raster, box: Bounds): Bounds {
  return {
    west: Math.max(0, Math.floor((box.west - raster.west) * raster.perLongitude)),
    south: Math.max(0, Math.floor((box.south - raster.south) * raster.perLatitude)),
    east: Math.min(raster.columns - 1, Math.floor((box.east - raster.west) * raster.perLongitude)),
    north: Math.min(raster.rows - 1, Math.floor((box.north - raster.south) * raster.perLatitude)),
  }
}

function widen({ west, south, east, north }: Bounds): Bounds {
  return { west: west - margin, south: south - margin, east: east + margin, north: north + margin }
}
