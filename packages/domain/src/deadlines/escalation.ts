import { dueAfter, nearAt, startBefore } from './due.ts'
import type { Limit, Term } from './limit.ts'
import type { ClockName } from './limit-rules.ts'
import type { Timed } from './timing.ts'
import type { WorkingTime } from './working-time.ts'

export const told = ['handler', 'head', 'supervisor', 'centre', 'centreAbove'] as const
export type Told = (typeof told)[number]

/** `near`: when a quarter of the time is left. `due`: when none is. */
export type StepTime = { readonly side: 'near' | 'due' } | { readonly side: 'before' | 'after'; readonly limit: Limit }

/** Who is reminded of a clock, and when. Without urgency it holds for both. */
export type EscalationStep = {
  readonly clock: ClockName | 'milestone'
  readonly urgent?: boolean
  readonly when: StepTime
  readonly tell: Told
}

export type EscalationContent = { readonly steps: readonly EscalationStep[] }

/** Of one category, or of all where `categoryId` is absent. */
export type CategoryEscalation = EscalationContent & { readonly categoryId?: string }

/** A clock that runs: since when, until when. */
export type RunningClock = {
  readonly kind: EscalationStep['clock']
  readonly startedAt: string
  readonly term: Term
}

export type Reminder = { readonly step: EscalationStep; readonly at: string }

/** A category that says anything about a clock says all about it. */
export function listSteps(
  tables: readonly CategoryEscalation[],
  { categoryId, urgent }: Pick<Timed, 'categoryId' | 'urgent'>,
  clock: RunningClock['kind'],
): EscalationStep[] {
  const ofClock = (table: CategoryEscalation | undefined) => table?.steps.filter((step) => step.clock === clock) ?? []
  const own = ofClock(tables.find((table) => table.categoryId !== undefined && table.categoryId === categoryId))
  const steps = own.length > 0 ? own : ofClock(tables.find((table) => table.categoryId === undefined))
  return steps.filter((step) => step.urgent === undefined || step.urgent === urgent)
}

/** In the order of time. What would come before the clock even starts is left out. */
export function remindersOf(time: WorkingTime, clock: RunningClock, steps: readonly EscalationStep[]): Reminder[] {
  const startedAt = Date.parse(clock.startedAt)
  return steps
    .map((step) => ({ step, at: instantOf(time, clock, step.when) }))
    .filter(({ step, at }) => at > startedAt || step.when.side === 'due' || step.when.side === 'after')
    .toSorted((one, other) => one.at - other.at)
    .map(({ step, at }) => ({ step, at: new Date(at).toISOString() }))
}

function instantOf(time: WorkingTime, { term, startedAt }: RunningClock, when: StepTime): number {
  const dueAt = Date.parse(term.dueAt)
  switch (when.side) {
    case 'near':
      return nearAt(time, { ...term, at: dueAt }, Date.parse(startedAt))
    case 'due':
      return dueAt
    case 'before':
      return startBefore(time, when.limit, dueAt)
    case 'after':
      return dueAfter(time, when.limit, dueAt)
  }
}
