import { Refusal } from '../refusal.ts'
import { type Cell, outerPieces, partsOf } from './cell.ts'
import { slack } from './coverage.ts'
import { layOut } from './lay-out.ts'
import { areaOf, type Loop, piecesOf, stitch } from './loop.ts'
import { isSame, keyOf, type Piece, type Spot } from './spot.ts'

/** Draws a cell over what is there: it takes its ground from those it lies on, and ends where all of them end. */
export function drawCell(
  cells: readonly Cell[],
  { code, corners }: { readonly code: string; readonly corners: readonly Spot[] },
): Cell[] {
  const drawn: Cell = { code, loops: [areaOf(corners) < 0 ? [...corners].reverse() : corners] }
  if (corners.length < 3 || areaOf(corners) === 0) throw new Refusal('border.too-few-corners')
  const ground = cells.length === 0 ? undefined : stitch(outerPieces(cells))
  const { cells: settled } = layOut({ cells: [drawn, ...cells], ...(ground ? { ground } : {}) })
  for (const { code: of, loops } of settled) {
    const before = partsOf(cells.find((cell) => cell.code === of)?.loops ?? []).length
    if (loops.length === 0) throw new Refusal('border.nothing-left', { code: of })
    if (partsOf(loops).length > Math.max(1, before)) throw new Refusal('border.would-part', { code: of })
  }
  const [first, ...rest] = settled
  return first ? [...rest, first] : rest
}

/** The codes of the cells that share a stretch of border with one. */
export function listNeighbours(cells: readonly Cell[], code: string): string[] {
  const cell = cells.find((one) => one.code === code)
  if (!cell) return []
  const pieces = (some: readonly Cell[]) => outerPieces(some).length
  return cells
    .filter((other) => other !== cell && pieces([cell, other]) < pieces([cell]) + pieces([other]))
    .map((other) => other.code)
}

/** Joins a neighbour to a cell, whose code goes on. */
export function joinCells(cells: readonly Cell[], { code, gone }: { readonly code: string; readonly gone: string }) {
  const [kept, joined] = [code, gone].map((wanted) => cells.find((cell) => cell.code === wanted))
  if (!kept || !joined || kept === joined) throw new Refusal('border.no-grid', { code })
  const loops = stitch(outerPieces([kept, joined]))
  if (partsOf(loops).length >= partsOf(kept.loops).length + partsOf(joined.loops).length)
    throw new Refusal('border.not-neighbours')
  return cells.filter((cell) => cell !== joined).map((cell) => (cell === kept ? { code, loops } : cell))
}

/** Moves a corner in every cell that has it; the border of all the cells together stays. */
export function moveCorner(cells: readonly Cell[], { from, to }: { readonly from: Spot; readonly to: Spot }): Cell[] {
  checkInner(cells, from)
  return checkSound(
    cells,
    withLoops(cells, (loop) => loop.map((spot) => (isSame(spot, from) ? to : spot))),
  )
}

/** Puts a corner into a common border, to one side of it or the other. */
export function addCorner(cells: readonly Cell[], { piece, at }: { readonly piece: Piece; readonly at: Spot }): Cell[] {
  const [from, to] = piece
  const isOuter = outerPieces(cells).some((one) => isEither(one, from, to))
  if (isOuter) throw new Refusal('border.outer')
  const isKnown = cells.some(({ loops }) => loops.some((loop) => piecesOf(loop).some((one) => isEither(one, from, to))))
  if (!isKnown) throw new Refusal('border.no-corner')
  const added = withLoops(cells, (loop) =>
    piecesOf(loop).flatMap((one) => (isEither(one, from, to) ? [one[0], at] : [one[0]])),
  )
  return checkSound(cells, added)
}

/** Takes out a corner where a common border only bends. */
export function removeCorner(cells: readonly Cell[], corner: Spot): Cell[] {
  checkInner(cells, corner)
  const beside = new Set(
    cells.flatMap(({ loops }) =>
      loops
        .flatMap(piecesOf)
        .flatMap(([a, b]) => (isSame(a, corner) ? [keyOf(b)] : isSame(b, corner) ? [keyOf(a)] : [])),
    ),
  )
  if (beside.size !== 2) throw new Refusal('border.corner-held')
  return checkSound(
    cells,
    withLoops(cells, (loop) => loop.filter((spot) => !isSame(spot, corner))),
  )
}

function checkInner(cells: readonly Cell[], corner: Spot): void {
  if (outerPieces(cells).some((piece) => piece.some((spot) => isSame(spot, corner)))) throw new Refusal('border.outer')
  if (!cells.some(({ loops }) => loops.some((loop) => loop.some((spot) => isSame(spot, corner)))))
    throw new Refusal('border.no-corner')
}

function withLoops(cells: readonly Cell[], change: (loop: Loop) => Loop): Cell[] {
  return cells.map(({ code, loops }) => ({ code, loops: loops.map(change) }))
}

/** After the edit no border may cross another, and every cell must still be whole. */
function checkSound(before: readonly Cell[], after: readonly Cell[]): Cell[] {
  const isThin = after.some(({ loops }) => loops.some((loop) => loop.length < 3 || areaOf(loop) === 0))
  const isTurned = after.some(({ loops }, at) =>
    loops.some((loop, index) => areaOf(loop) * areaOf(before[at]?.loops[index] ?? loop) < 0),
  )
  if (isThin || isTurned) throw new Refusal('border.would-cross')
  const { cells, misfit } = layOut({ cells: after, ground: stitch(outerPieces(before)) })
  if (misfit.overlap + misfit.gap + misfit.outside > slack(before) / 1000) throw new Refusal('border.would-cross')
  const torn = cells.find(({ loops }, at) => partsOf(loops).length !== partsOf(before[at]?.loops ?? []).length)
  if (torn) throw new Refusal('border.would-cross')
  return [...cells]
}

function isEither([a, b]: Piece, from: Spot, to: Spot): boolean {
  return (isSame(a, from) && isSame(b, to)) || (isSame(a, to) && isSame(b, from))
}
