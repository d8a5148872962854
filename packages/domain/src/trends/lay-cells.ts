import { metresBetween, type Position } from '../similar/index.ts'

/** The ground in small squares, as far as there is something in them; `cellOf` has the square of each position. */
export type Cells = { readonly middles: readonly Position[]; readonly cellOf: Int32Array; readonly metres: number }

const finest = 100
const most = 600
const metresPerDegree = 111_320

/** As fine as the number of squares allows, so that looking through them ends. */
export function layCells(positions: readonly Position[]): Cells {
  let metres = finest
  let cells = lay(positions, metres)
  while (cells.middles.length > most) {
    metres *= 2
    cells = lay(positions, metres)
  }
  return cells
}

function lay(positions: readonly Position[], metres: number): Cells {
  const north = metres / metresPerDegree
  const squeeze = Math.cos(((positions[0]?.latitude ?? 0) * Math.PI) / 180)
  const numbers = new Map<string, number>()
  const sums: { longitude: number; latitude: number; cases: number }[] = []
  const cellOf = Int32Array.from(positions, ({ longitude, latitude }) => {
    const key = `${Math.floor((longitude * squeeze) / north)} ${Math.floor(latitude / north)}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    const sum = sums[number] ?? { longitude: 0, latitude: 0, cases: 0 }
    sums[number] = {
      longitude: sum.longitude + longitude,
      latitude: sum.latitude + latitude,
      cases: sum.cases + 1,
    }
    return number
  })
  const middles = sums.map((sum) => ({ longitude: sum.longitude / sum.cases, latitude: sum.latitude / sum.cases }))
  return { middles, cellOf, metres }
}

/** Of each square those around it, nearest first, itself among them. */
export function neighboursOf({ middles }: Cells, metres: number): Int32Array[] {
  return middles.map((middle) =>
    Int32Array.from(
      middles
        .map((other, at) => ({ at, away: metresBetween(middle, other) }))
        .filter(({ away }) => away <= metres)
        .toSorted((one, other) => one.away - other.away || one.at - other.at)
        .map(({ at }) => at),
    ),
  )
}
