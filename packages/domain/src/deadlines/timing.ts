import type { AreaLevel } from '../areas/index.ts'
import type { Term } from './limit.ts'

/** What is timed: limits depend on the kind of matter, on urgency, and on the level of the unit that owes the step. */
export type Timed = {
  readonly categoryId?: string
  readonly urgent: boolean
  /** Where the calendar is looked up: the place of the matter. */
  readonly areaCode: string
  readonly level: AreaLevel
}

export type Milestone = Term & { readonly id: string; readonly name: string }

/** When each step begun now must be done; absent where no limit is set. Milestones lie on the way to `solve`. */
export type Limits = {
  readonly accept?: Term
  readonly dispatch?: Term
  readonly contact?: Term
  readonly solve?: Term
  readonly coHandle?: Term
  readonly verify?: Term
  readonly rate?: Term
  readonly milestones: readonly Milestone[]
}

/** Instants are ISO-8601 UTC. */
export type Pause = { readonly from: string; readonly to: string }

/** The passing of time under the calendars and limits of one moment; pure. */
export type Timing = {
  readonly limitsFor: (timed: Timed, at: string) => Limits
  /** The deadline moved by what the pause took of it, in the unit of its limit: working time for working units. */
  readonly afterPause: (term: Term, pause: Pause, areaCode: string) => string
  /** The deadline as it would be computed today, from its start over its pauses; the same where it was set by hand. */
  readonly again: (
    term: Term,
    clock: { readonly startedAt: string; readonly pauses: readonly Pause[] },
    areaCode: string,
  ) => string
  /** From when a deadline is near: when a quarter of the (working) time is left. */
  readonly warnAt: (term: Term, startedAt: string, areaCode: string) => string
}
