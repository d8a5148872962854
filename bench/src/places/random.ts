/** Dice that fall the same way every time. */
export type Dice = {
  readonly below: (count: number) => number
  readonly pick: <One>(list: readonly One[]) => One | undefined
}

export function dice(seed: number): Dice {
  let state = seed >>> 0
  const below = (count: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return Math.floor((((state ^ (state >>> 13)) >>> 0) / 4_294_967_296) * count)
  }
  return { below, pick: (list) => list[below(list.length)] }
}
