type Placed = { readonly id: string; readonly position: number }

const first = 1
const last = 999

/**
 * The positions that change for a tile to stand before another, or last: its own alone while there is room between the
 * two, otherwise all are numbered anew with equal room between them.
 */
export function moveTile(tiles: readonly Placed[], id: string, beforeId: string | undefined): Placed[] {
  const moved = tiles.find((tile) => tile.id === id)
  if (!moved || id === beforeId) return []
  const others = tiles.filter((tile) => tile !== moved)
  const found = others.findIndex((tile) => tile.id === beforeId)
  const at = found === -1 ? others.length : found
  if (tiles[at] === moved) return []
  const before = others[at - 1]?.position ?? first - 1
  const after = others[at]?.position ?? Math.min(before + 20, last + 1)
  const middle = Math.floor((before + after) / 2)
  if (middle > before && middle < after) return [{ id, position: middle }]
  const step = Math.floor(last / tiles.length)
  return others
    .toSpliced(at, 0, moved)
    .map((tile, place) => ({ id: tile.id, position: (place + 1) * step, was: tile.position }))
    .flatMap(({ was, ...tile }) => (tile.position === was ? [] : [tile]))
}
