import type { DueClock, DueState } from './queries.ts'

export const dueClocks = ['accept', 'dispatch', 'contact', 'milestone', 'solve', 'coHandle', 'verify'] as const

export type DueSearch = { state?: DueState; clock?: DueClock }

/** What an address says about the board; anything else is ignored. */
export function dueFromSearch({ state, clock }: Record<string, unknown>): DueSearch {
  const known = dueClocks.find((one) => one === clock)
  return { ...(state === 'near' ? { state } : {}), ...(known === undefined ? {} : { clock: known }) }
}
