import type { EscalationStep } from './queries.ts'

export type StepClock = EscalationStep['clock']
export type GroupStep = Pick<EscalationStep, 'when' | 'tell'>

/** Several clocks that are reminded of in the same way; without urgency it holds for both. */
export type StepGroup = {
  readonly clocks: readonly StepClock[]
  readonly urgent?: boolean
  readonly steps: readonly GroupStep[]
}

/** Clocks with the same steps are said, and edited, once. */
export function groupSteps(steps: readonly EscalationStep[]): StepGroup[] {
  const groups = new Map<string, StepGroup>()
  const kinds = Map.groupBy(steps, ({ clock, urgent }) => JSON.stringify([clock, urgent ?? null]))
  for (const members of kinds.values()) {
    const [first] = members
    if (!first) continue
    const own = members.map(({ when, tell }) => ({ when, tell }))
    const key = JSON.stringify([first.urgent ?? null, own])
    const clocks = [...(groups.get(key)?.clocks ?? []), first.clock]
    groups.set(key, { clocks, ...(first.urgent === undefined ? {} : { urgent: first.urgent }), steps: own })
  }
  return [...groups.values()]
}

export function ungroupSteps(groups: readonly StepGroup[]): EscalationStep[] {
  return groups.flatMap(({ clocks, urgent, steps }) =>
    clocks.flatMap((clock) => steps.map((step) => ({ clock, ...(urgent === undefined ? {} : { urgent }), ...step }))),
  )
}

export type GroupFault = 'clocks' | 'amount' | 'twice'

export function findGroupFault(groups: readonly StepGroup[]): GroupFault | undefined {
  if (groups.some(({ clocks, steps }) => clocks.length === 0 || steps.length === 0)) return 'clocks'
  const limits = groups.flatMap(({ steps }) => steps.flatMap(({ when }) => ('limit' in when ? [when.limit] : [])))
  if (!limits.every(isAmount)) return 'amount'
  const keys = ungroupSteps(groups).map((step) => JSON.stringify([step.clock, step.urgent, step.when, step.tell]))
  return new Set(keys).size === keys.length ? undefined : 'twice'
}

/** Days are whole; hours may be halves. */
export function isAmount({ amount, unit }: { readonly amount: number; readonly unit: string }): boolean {
  const isDays = unit === 'workingDays' || unit === 'calendarDays'
  return amount > 0 && amount <= 8760 && (!isDays || (Number.isInteger(amount) && amount <= 3650))
}
