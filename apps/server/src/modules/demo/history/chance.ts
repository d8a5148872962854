import type { Random } from '../geography/random.ts'

export type Chance = {
  readonly happens: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T | undefined
  /** Minutes between the two, short ones more often. */
  readonly minutes: (least: number, most: number) => number
}

export function chanceOf({ next }: Random): Chance {
  return {
    happens: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)],
    minutes: (least, most) => Math.round(least + (most - least) * next() ** 2),
  }
}
