import { type GridShape } from '../areas/index.ts'
import { Refusal } from '../refusal.ts'
import { type Cell, outerPieces, partsOf, toCell } from './cell.ts'
import { layOut, type Misfit } from './lay-out.ts'
import { lengthOf } from './spot.ts'

/** The cells of grids as they are stored, with their common borders on common corners. */
export function openBorders(shapes: readonly GridShape[]): {
  readonly cells: readonly Cell[]
  readonly misfit: Misfit
} {
  const cells = shapes.map(toCell)
  return layOut({ cells })
}

/** Common borders on common corners after an edit; refused where cells have come to lie over each other or fall apart. */
export function settle(cells: readonly Cell[]): Cell[] {
  const { cells: settled, misfit } = layOut({ cells })
  if (misfit.overlap > slack(cells)) throw new Refusal('border.would-cross')
  for (const { code, loops } of settled) {
    const before = cells.find((one) => one.code === code)
    const parts = partsOf(loops).length
    if (parts === 0) throw new Refusal('border.nothing-left', { code })
    if (before && parts > Math.max(1, partsOf(before.loops).length)) throw new Refusal('border.would-part', { code })
  }
  return [...settled]
}

/** What rounding to the raster may move: a step along every border. */
export function slack(cells: readonly Cell[]): number {
  return cells.reduce((sum, { loops }) => sum + lengthOfAll(loops), 0)
}

function lengthOfAll(loops: Cell['loops']): number {
  return outerPieces([{ code: '', loops }]).reduce((sum, piece) => sum + lengthOf(piece), 0)
}
