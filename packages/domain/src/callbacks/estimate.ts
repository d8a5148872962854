import { type Interval, wilsonInterval } from '../estimates/index.ts'
import { type Aspect, aspects, type Outcome } from '../incidents/index.ts'
import type { Call } from './call-of.ts'

/** How many of those who answered named an aspect as what was wrong. */
type Named = { readonly aspect: Aspect; readonly named: number; readonly interval?: Interval }

/** What the answers say of all the matters that were drawn from; the interval is at 95 %. */
export type Estimate = {
  readonly satisfied: number
  readonly answered: number
  readonly interval?: Interval
  readonly aspects: readonly Named[]
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
    aspects: aspects.map((aspect) => namedIn(said, aspect)),
    unreached: inState('unreached'),
    undecided: inState('answered') - said.length,
    unreasonable: calls.length - fair.length,
    again: inState('again'),
    open: inState('open'),
  }
}

function namedIn(said: readonly Call[], aspect: Aspect): Named {
  const named = said.filter((call) => call.aspects?.includes(aspect)).length
  const interval = wilsonInterval(named, said.length)
  return { aspect, named, ...(interval === undefined ? {} : { interval }) }
}
