import { Refusal } from '../../refusal.ts'
import type { City } from '../context.ts'
import type { Outcome } from '../stage.ts'

type Result = {
  readonly categoryId: string | undefined
  readonly outcome: Outcome
  readonly proofIds: readonly string[]
}

/** Outcomes that say how the place looks now; of a procedure or an opinion there is nothing to photograph. */
const visible: readonly Outcome[] = ['substantive', 'partial', 'unfounded']

/** Whether a photo can show this outcome at all; the screens ask for one only then. */
export function isPhotographable(outcome: Outcome): boolean {
  return visible.includes(outcome)
}

export function demandProof({ categoryId, outcome, proofIds }: Result, city: City): void {
  const rule = categoryId === undefined ? undefined : city.findClosingRule(categoryId)
  if (rule?.proofRequired && isPhotographable(outcome) && proofIds.length === 0)
    throw new Refusal('incident.proof-required', { why: rule.why })
}
