import { Refusal } from '../refusal.ts'
import { type Cell, cellArea, partsOf } from './cell.ts'
import { settle } from './coverage.ts'
import { holds, piecesOf } from './loop.ts'
import { splitPieces } from './split-pieces.ts'
import { type Piece, type Spot } from './spot.ts'
import { type Face, traceFaces } from './trace-faces.ts'

export type Cut = {
  readonly code: string
  /** From outside to outside, straight through or with corners. */
  readonly line: readonly Spot[]
  /** Who gets the smaller piece: a new cell, or one that is there and lies beside it. */
  readonly toCode: string
}

/** Cuts one cell in two; the smaller piece goes to another cell or becomes one. */
export function cutCell(cells: readonly Cell[], { code, line, toCode }: Cut): Cell[] {
  const cell = cells.find((one) => one.code === code)
  if (!cell) throw new Refusal('border.no-grid', { code })
  const ways = line.slice(1).flatMap((to, at): Piece[] => (line[at] ? [[line[at], to]] : []))
  const ends = [line[0], line.at(-1)]
  if (ways.length === 0 || ends.some((end) => end && holds(cell.loops, end)))
    throw new Refusal('border.cut-not-through')
  const faces = traceFaces(splitPieces([...cell.loops.flatMap(piecesOf), ...ways]))
  const inside = faces.filter(({ inner }) => holds(cell.loops, inner))
  const before = partsOf(cell.loops).length
  if (inside.length <= before) throw new Refusal('border.cut-not-through')
  if (inside.length > before + 1) throw new Refusal('border.cut-too-often', { pieces: inside.length })
  const piece = smallerBeside(inside, ways)
  const kept = inside.filter((face) => face !== piece)
  if (!piece || kept.length === 0) throw new Refusal('border.cut-not-through')
  const left = { code, loops: kept.flatMap(({ loops }) => loops) }
  const taker = cells.find((one) => one !== cell && one.code === toCode)
  if (!taker) return settle([...cells.map((one) => (one === cell ? left : one)), { code: toCode, loops: piece.loops }])
  const given = { code: toCode, loops: [...taker.loops, ...piece.loops] }
  const settled = settle(cells.map((one) => (one === cell ? left : one === taker ? given : one)))
  const parts = settled.flatMap((one) => (one.code === toCode ? partsOf(one.loops) : [])).length
  if (parts > partsOf(taker.loops).length) throw new Refusal('border.not-neighbours')
  return settled
}

/** Of the faces that the line runs along the one with less ground. */
function smallerBeside(faces: readonly Face[], ways: readonly Piece[]): Face | undefined {
  const isBeside = ({ loops }: Face) =>
    loops.flatMap(piecesOf).some((piece) => ways.some((way) => runsAlong(piece, way)))
  return faces
    .filter(isBeside)
    .toSorted((a, b) => cellArea({ code: '', loops: a.loops }) - cellArea({ code: '', loops: b.loops }))[0]
}

/** Both ends within a step of the way. */
function runsAlong(piece: Piece, [from, to]: Piece): boolean {
  const [runX, runY] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(runX, runY)
  return piece.every(([x, y]) => {
    const along = ((x - from[0]) * runX + (y - from[1]) * runY) / length
    const off = Math.abs((x - from[0]) * runY - (y - from[1]) * runX) / length
    return off <= 1.5 && along >= -1.5 && along <= length + 1.5
  })
}
