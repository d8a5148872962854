import { keyOf, type Piece, type Spot } from './spot.ts'

/** Corners around some ground, which lies on the left; the last is joined to the first. */
export type Loop = readonly Spot[]

export function piecesOf(loop: Loop): Piece[] {
  return loop.flatMap((from, at) => {
    const to = loop[(at + 1) % loop.length]
    return to ? [[from, to] as const] : []
  })
}

/** Positive around ground, negative around a hole; exact for anything smaller than a province. */
export function areaOf(loop: Loop): number {
  const [originX, originY] = loop[0] ?? [0, 0]
  let twice = 0
  for (const [[ax, ay], [bx, by]] of piecesOf(loop))
    twice += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY)
  return twice / 2
}

/** Whether a point lies within an odd number of the loops. */
export function holds(loops: readonly Loop[], [x, y]: Spot): boolean {
  let inside = false
  for (const loop of loops)
    for (const [[ax, ay], [bx, by]] of piecesOf(loop))
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  return inside
}

/** A point surely inside, in the middle of the widest stretch at some height that no corner has. */
export function innerPoint(loops: readonly Loop[]): Spot {
  const heights = [...new Set(loops.flat().map(([, y]) => y))].sort((a, b) => a - b)
  let best: { readonly at: Spot; readonly width: number } = { at: [NaN, NaN], width: -1 }
  const gaps = heights
    .slice(1)
    .map((top, at) => ({ y: (top + (heights[at] ?? top)) / 2, gap: top - (heights[at] ?? top) }))
  for (const { y } of gaps.sort((a, b) => b.gap - a.gap).slice(0, 3)) {
    const crossings = loops
      .flatMap(piecesOf)
      .filter(([[, ay], [, by]]) => ay > y !== by > y)
      .map(([[ax, ay], [bx, by]]) => ax + ((y - ay) / (by - ay)) * (bx - ax))
      .sort((a, b) => a - b)
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [west = 0, east = 0] = crossings.slice(at, at + 2)
      if (east - west > best.width) best = { at: [(west + east) / 2, y], width: east - west }
    }
  }
  return best.at
}

/** Directed pieces with ground on their left, put together to loops that do not touch themselves. */
export function stitch(pieces: readonly Piece[]): Loop[] {
  const onward = new Map<string, Piece[]>()
  for (const piece of pieces) {
    const key = keyOf(piece[0])
    const known = onward.get(key)
    if (known) known.push(piece)
    else onward.set(key, [piece])
  }
  const loops: Loop[] = []
  for (const first of pieces) {
    const loop: Spot[] = []
    for (let piece: Piece | undefined = take(onward, first); piece; piece = nextOf(onward, piece)) loop.push(piece[0])
    if (loop.length > 0) loops.push(...parted(loop))
  }
  return loops.filter((loop) => loop.length > 2 && areaOf(loop) !== 0)
}

function take(onward: Map<string, Piece[]>, piece: Piece): Piece | undefined {
  const there = onward.get(keyOf(piece[0])) ?? []
  const at = there.indexOf(piece)
  return at < 0 ? undefined : there.splice(at, 1)[0]
}

/** Where several go on, the one farthest to the left, which stays on the same ground. */
function nextOf(onward: Map<string, Piece[]>, piece: Piece): Piece | undefined {
  const there = onward.get(keyOf(piece[1])) ?? []
  const [best] = there.toSorted((a, b) => bendTo(piece, b) - bendTo(piece, a))
  return best && take(onward, best)
}

/** The turn from one piece into the next, from a half turn right to a half turn left. */
function bendTo([[ax, ay], [bx, by]]: Piece, [[cx, cy], [dx, dy]]: Piece): number {
  const bend = Math.atan2(dy - cy, dx - cx) - Math.atan2(by - ay, bx - ax)
  return bend > Math.PI ? bend - 2 * Math.PI : bend <= -Math.PI ? bend + 2 * Math.PI : bend
}

/** A walk that comes to the same corner twice is two loops. */
function parted(walk: readonly Spot[]): Loop[] {
  const found: Loop[] = []
  const open: Spot[] = []
  for (const spot of walk) {
    const before = open.findIndex((one) => keyOf(one) === keyOf(spot))
    if (before >= 0) found.push(open.splice(before))
    open.push(spot)
  }
  return [...found, open]
}
