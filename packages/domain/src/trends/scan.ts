import { shuffle } from './dice.ts'

/** What does not change when the days are shuffled. */
export type Field = {
  readonly neighbours: readonly Int32Array[]
  readonly cellOf: Int32Array
  /** Lengths of the windows that end now, in days, shortest first. */
  readonly windows: readonly number[]
}

/** The likeliest cylinder over one cell: so many of its nearest cells, for so many days. */
export type Cylinder = {
  readonly centre: number
  readonly reach: number
  readonly days: number
  readonly cases: number
  readonly expected: number
  readonly likelihood: number
}

const fewest = 3

/** Over each cell the cylinder that places and days would least explain; nothing where none holds more than expected. */
export function scan(field: Field, dayOf: Int32Array): Cylinder[] {
  const sums = sumUp(field, dayOf)
  return field.neighbours.flatMap((_, centre) => bestOver(field, sums, centre) ?? [])
}

/** How likely the likeliest cylinder is in each of so many worlds where days are dealt out to places at random. */
export function scanShuffled(
  field: Field,
  dayOf: Int32Array,
  { times, dice }: { readonly times: number; readonly dice: () => number },
): number[] {
  const days = Int32Array.from(dayOf)
  return Array.from({ length: times }, () => {
    shuffle(days, dice)
    return scan(field, days).reduce((most, { likelihood }) => Math.max(most, likelihood), 0)
  })
}

type Sums = {
  readonly perCell: Int32Array
  readonly perWindow: Int32Array
  /** Of each cell as many numbers as there are windows. */
  readonly inside: Int32Array
  readonly total: number
}

function sumUp({ neighbours, cellOf, windows }: Field, dayOf: Int32Array): Sums {
  const perCell = new Int32Array(neighbours.length)
  const perWindow = new Int32Array(windows.length)
  const inside = new Int32Array(neighbours.length * windows.length)
  for (let at = 0; at < cellOf.length; at += 1) {
    const cell = cellOf[at] ?? 0
    const day = dayOf[at] ?? 0
    perCell[cell] = (perCell[cell] ?? 0) + 1
    for (let window = windows.length - 1; window >= 0 && day < (windows[window] ?? 0); window -= 1) {
      perWindow[window] = (perWindow[window] ?? 0) + 1
      const place = cell * windows.length + window
      inside[place] = (inside[place] ?? 0) + 1
    }
  }
  return { perCell, perWindow, inside, total: cellOf.length }
}

function bestOver({ neighbours, windows }: Field, sums: Sums, centre: number): Cylinder | undefined {
  const { perCell, perWindow, inside, total } = sums
  const near = neighbours[centre] ?? new Int32Array()
  const counted = new Int32Array(windows.length)
  let best: Cylinder | undefined
  let highest = 0
  let all = 0
  for (let reach = 0; reach < near.length; reach += 1) {
    const cell = near[reach] ?? 0
    all += perCell[cell] ?? 0
    if (all > total / 2) break
    for (let window = 0; window < windows.length; window += 1) {
      const cases = (counted[window] ?? 0) + (inside[cell * windows.length + window] ?? 0)
      counted[window] = cases
      const expected = (all * (perWindow[window] ?? 0)) / total
      if (cases < fewest || cases <= expected) continue
      const likelihood = likelihoodOf(cases, expected, total)
      if (likelihood <= highest) continue
      highest = likelihood
      best = { centre, reach: reach + 1, days: windows[window] ?? 0, cases, expected, likelihood }
    }
  }
  return best
}

/** The logarithm of how much likelier the cases are with a cluster than without. */
function likelihoodOf(cases: number, expected: number, total: number): number {
  const outside = total - cases
  const rest = outside === 0 ? 0 : outside * Math.log(outside / (total - expected))
  return cases * Math.log(cases / expected) + rest
}
