import { Refusal } from '../refusal.ts'
import { besides, isSame, keyOf, type Piece, type Spot, turn } from './spot.ts'

/** A corner this near to a piece, in steps of the raster, stands on it. */
const onPiece = 0.75

const mostRounds = 30

/**
 * Pieces that meet in their ends only, each once and without a direction: cut wherever one crosses another or bears the
 * end of another. A crossing is put on the raster, which bends a piece by less than a step.
 */
export function splitPieces(given: readonly Piece[], reach: number = onPiece): Piece[] {
  let pieces = onceEach(given)
  for (let round = 0; round < mostRounds; round++) {
    const cuts = findCuts(pieces, round === 0 ? reach : onPiece)
    if (cuts.size === 0) return pieces
    pieces = onceEach(pieces.flatMap((piece) => cutAt(piece, cuts.get(piece) ?? [])))
  }
  throw new Refusal('border.too-tangled')
}

function findCuts(pieces: readonly Piece[], reach: number): Map<Piece, Spot[]> {
  const cuts = new Map<Piece, Spot[]>()
  const add = (piece: Piece, spot: Spot) => {
    if (isSame(spot, piece[0]) || isSame(spot, piece[1])) return
    const known = cuts.get(piece)
    if (known) known.push(spot)
    else cuts.set(piece, [spot])
  }
  const ordered = pieces.map((piece) => ({ piece, ...boxOf(piece) })).sort((a, b) => a.west - b.west)
  for (const [at, one] of ordered.entries()) {
    for (let next = at + 1; next < ordered.length; next++) {
      const other = ordered[next]
      if (!other || other.west > one.east + reach) break
      if (other.south > one.north + reach || one.south > other.north + reach) continue
      meet(one.piece, other.piece, { reach, add })
    }
  }
  return cuts
}

type Meeting = { readonly reach: number; readonly add: (piece: Piece, spot: Spot) => void }

function meet(one: Piece, other: Piece, { reach, add }: Meeting): void {
  const ends = other.filter((end) => bears(one, end, reach)).map((end) => [one, end] as const)
  ends.push(...one.filter((end) => bears(other, end, reach)).map((end) => [other, end] as const))
  for (const [piece, end] of ends) add(piece, end)
  if (ends.length > 0) return
  const crossing = findCrossing(one, other)
  if (!crossing) return
  add(one, crossing)
  add(other, crossing)
}

function bears(piece: Piece, end: Spot, reach: number): boolean {
  if (isSame(end, piece[0]) || isSame(end, piece[1])) return false
  const { share, off } = besides(piece, end)
  return share > 0 && share < 1 && off <= reach
}

function findCrossing([a, b]: Piece, [c, d]: Piece): Spot | undefined {
  const [turnC, turnD] = [turn(a, b, c), turn(a, b, d)]
  const [turnA, turnB] = [turn(c, d, a), turn(c, d, b)]
  if (turnC * turnD >= 0 || turnA * turnB >= 0) return undefined
  const share = turnA / (turnA - turnB)
  return [Math.round(a[0] + share * (b[0] - a[0])), Math.round(a[1] + share * (b[1] - a[1]))]
}

function cutAt(piece: Piece, spots: readonly Spot[]): Piece[] {
  const stops = [...spots].sort((a, b) => besides(piece, a).share - besides(piece, b).share)
  const way = [piece[0], ...stops, piece[1]]
  return way.slice(1).flatMap((to, at) => {
    const from = way[at]
    return from ? [[from, to] as const] : []
  })
}

function onceEach(pieces: readonly Piece[]): Piece[] {
  const known = new Map<string, Piece>()
  for (const [from, to] of pieces) {
    if (isSame(from, to)) continue
    const isForward = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1])
    const piece: Piece = isForward ? [from, to] : [to, from]
    known.set(`${keyOf(piece[0])} ${keyOf(piece[1])}`, piece)
  }
  return [...known.values()]
}

function boxOf([[ax, ay], [bx, by]]: Piece) {
  return { west: Math.min(ax, bx), east: Math.max(ax, bx), south: Math.min(ay, by), north: Math.max(ay, by) }
}
