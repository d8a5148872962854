import { type Interval, wilsonInterval } from '../estimates/index.ts'
import type { Outcome } from '../incidents/index.ts'
import type { Call } from './call-of.ts'

/** What the answers say of all the matters that were drawn from; the interval is at 95 %. */
export type Estimate = {
  readonly satisfied: number
  readonly answered: number
  readonly interval?: Interval
  /** Not reached after all attempts. */
  readonly unreached: number
  /** Reached, but said neither. */
  readonly undecided: number
  readonly unreasonable: number
  /** Taken up again before anybody called. */
  readonly again: number
  readonly open: number
}

export function estimate(calls: readonly { readonly call: Call; readonly outcome: Outcome }[]): Estimate {
  const fair = calls.filter(({ outcome }) => outcome !== 'unreasonable').map(({ call }) => call)
  const said = fair.filter(({ state, satisfied }) => state === 'answered' && satisfied !== undefined)
  const satisfied = said.filter((call) => call.satisfied).length
  const interval = wilsonInterval(satisfied, said.length)
  const inState = (state: Call['state']) => fair.filter((call) => call.state === state).length
  return {
    satisfied,
    answered: said.length,
    ...(interval === undefined ? {} : { interval }),
    unreached: inState('unreached'),
    undecided: inState('answered') - said.length,
    unreasonable: calls.length - fair.length,
    again: inState('again'),
    open: inState('open'),
  }
}
