import { borders as rules } from '@ejia/domain'
import type { Spot } from '../areas/index.ts'
import type { Corner } from './marks.ts'

/** The corners of the chosen grid, or of all, each once; those of the community's own border are marked. */
export function cornersOf(
  cells: readonly rules.Cell[],
  { code, chosen }: { readonly code: string | undefined; readonly chosen: string | undefined },
): Corner[] {
  const outer = new Set(rules.outerPieces(cells).flatMap((piece) => piece.map(rules.keyOf)))
  const some = code === undefined ? cells : cells.filter((cell) => cell.code === code)
  const spots = new Map(some.flatMap(({ loops }) => loops.flat()).map((spot) => [rules.keyOf(spot), spot]))
  return [...spots].map(([key, spot]) => ({
    key,
    spot: toPlace(spot),
    isOuter: outer.has(key),
    isChosen: key === chosen,
  }))
}

function toPlace(spot: rules.Spot): Spot {
  const [longitude, latitude] = rules.toPosition(spot)
  return { longitude, latitude }
}

export function fromPlace({ longitude, latitude }: Spot): rules.Spot {
  return rules.toSpot([longitude, latitude])
}

export function spotOfKey(key: string): rules.Spot {
  const [x = NaN, y = NaN] = key.split(' ').map(Number)
  return [x, y]
}
