import { type GridShape, isWithin, metresPerDegree, metresPerLongitude } from '../areas/index.ts'
import { Refusal } from '../refusal.ts'
import { type Cell, cellArea, outlineOf, partsOf, toCell, toGeometry } from './cell.ts'
import { openBorders, slack } from './coverage.ts'
import { layOut } from './lay-out.ts'
import { toPosition } from './spot.ts'

/** A corner of an imported file this near to another border is drawn to it: about two decimetres. */
const importReach = 20

/** What may be off in an imported file, as a share of the ground, and is put right without asking. */
const mostAmended = 0.05

export type Amended = {
  readonly overlapSquareMetres: number
  readonly gapSquareMetres: number
  readonly outsideSquareMetres: number
}

/**
 * The grids as they may be stored: refused unless they share out exactly the ground that there was, without gaps and
 * overlaps, each in one piece. Where there was no ground, what they cover together becomes it.
 */
export function checkBorders(before: readonly GridShape[], after: readonly GridShape[]): GridShape[] {
  checkCodes(after)
  const known = openBorders(before).cells
  const given = after.map(toCell)
  const ground = before.length === 0 ? undefined : outlineOf(known)
  const { cells, misfit } = layOut({ cells: given, ...(ground ? { ground } : {}) })
  const allowed = slack([...known, ...given])
  if (misfit.overlap > allowed) throw new Refusal('border.overlap')
  if (misfit.gap > allowed) throw new Refusal('border.gap')
  if (misfit.outside > allowed) throw new Refusal('border.outside')
  for (const cell of cells) checkParts(cell, known)
  return cells.map((cell) => ({ code: cell.code, geometry: toGeometry(cell) }))
}

/** A grid that came in several parts may stay so; none may fall apart. */
function checkParts({ code, loops }: Cell, known: readonly Cell[]): void {
  const parts = partsOf(loops).length
  const before = known.find((one) => one.code === code)
  if (parts === 0) throw new Refusal('border.nothing-left', { code })
  if (parts > Math.max(1, before ? partsOf(before.loops).length : 1)) throw new Refusal('border.would-part', { code })
}

function checkCodes(grids: readonly GridShape[]): void {
  if (grids.length === 0) throw new Refusal('border.no-grid')
  const codes = new Set(grids.map(({ code }) => code))
  if (codes.size !== grids.length) throw new Refusal('border.code-twice')
}

/** Imported grids fitted to the ground of a community, with what had to be put right; refused where that is too much. */
export function fitBorders(
  before: readonly GridShape[],
  imported: readonly GridShape[],
): { readonly grids: GridShape[]; readonly amended: Amended } {
  checkCodes(imported)
  const known = openBorders(before).cells
  const ground = before.length === 0 ? undefined : outlineOf(known)
  const given = imported.map(toCell)
  const { cells, misfit } = layOut({ cells: given, reach: importReach, ...(ground ? { ground } : {}) })
  const amended = {
    overlapSquareMetres: inSquareMetres(misfit.overlap, given),
    gapSquareMetres: inSquareMetres(misfit.gap, given),
    outsideSquareMetres: inSquareMetres(misfit.outside, given),
  }
  const all = (ground ? known : given).reduce((sum, cell) => sum + cellArea(cell), 0)
  if (Math.max(misfit.overlap, misfit.gap, misfit.outside) > all * mostAmended)
    throw new Refusal('border.does-not-fit', amended)
  return { grids: cells.map((cell) => ({ code: cell.code, geometry: toGeometry(cell) })), amended }
}

function inSquareMetres(squares: number, cells: readonly Cell[]): number {
  const corner = cells[0]?.loops[0]?.[0]
  if (!corner) return 0
  const [, latitude] = toPosition(corner)
  return Math.round(squares * 1e-14 * metresPerDegree * metresPerLongitude(latitude))
}

/** The next free code of a grid in a community; a code that was ever used is not used again. */
export function nextGridCode(communityCode: string, used: Iterable<string>): string {
  const numbers = [...used].filter((code) => isWithin(code, communityCode)).map((code) => Number(code.slice(12)))
  return `${communityCode}${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`
}
