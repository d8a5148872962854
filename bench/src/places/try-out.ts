import { places } from '@ejia/domain'
import type { Noise } from './noise.ts'
import { dice } from './random.ts'
import type { Village } from './village.ts'

export type Tally = {
  readonly tried: number
  readonly first: number
  readonly amongThree: number
  readonly one: number
  readonly choose: number
  readonly none: number
  readonly wrong: number
}

export type Trial = {
  readonly index: places.PlaceIndex
  readonly villages: readonly Village[]
  readonly noise: Noise
  readonly isSpoken: boolean
}

/** Names on which to tune, and names never looked at while tuning. */
export function isHeldBack({ code }: Village): boolean {
  return Number(code) % 3 === 0
}

/** Changes every name once, with dice that depend on the name only, and counts the answers. */
export function tryOut({ index, villages, noise, isSpoken }: Trial): Tally {
  const tally = { tried: 0, first: 0, amongThree: 0, one: 0, choose: 0, none: 0, wrong: 0 }
  for (const village of villages) {
    const text = noise(village, dice(Number(village.code.slice(-9))))
    if (text === undefined) continue
    const answer = places.matchPlace(index, { text, isSpoken })
    const listed = answer.kind === 'one' ? [answer.place] : answer.kind === 'choose' ? answer.places : []
    const rank = listed.findIndex(({ areaCode }) => areaCode === village.code)
    tally.tried += 1
    tally[answer.kind] += 1
    if (rank === 0) tally.first += 1
    if (rank >= 0 && rank < 3) tally.amongThree += 1
    if (answer.kind === 'one' && rank !== 0) tally.wrong += 1
  }
  return tally
}
