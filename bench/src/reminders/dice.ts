export type Dice = {
  /** At least 0 and below 1. */
  readonly roll: () => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** A waiting time around a mean, now and then a much longer one: somebody was ill, or forgot. */
  readonly wait: (meanHours: number) => number
}

/** The same numbers for the same seed, so that a run can be repeated (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    roll,
    pick: (items) => {
      const item = items[Math.floor(roll() * items.length)]
      if (item === undefined) throw new Error('there is nothing to choose from')
      return item
    },
    wait: (meanHours) => -Math.log(1 - roll()) * meanHours * (roll() < 0.12 ? 6 : 1) * 3_600_000,
  }
}
