import { Refusal } from '../../refusal.ts'
import type { City, ClosingRule } from '../context.ts'
import type { Incident } from '../incident.ts'
import type { Outcome } from '../stage.ts'

type Named = Pick<Incident, 'proofFree'> & { readonly categoryId?: string | undefined }

type Result = Named & {
  readonly outcome: Outcome
  readonly proofIds: readonly string[]
}

/** Outcomes that say how the place looks now; of a procedure or an opinion there is nothing to photograph. */
const visible: readonly Outcome[] = ['substantive', 'partial', 'unfounded']

/** Whether a photo can show this outcome at all; the screens ask for one only then. */
export function isPhotographable(outcome: Outcome): boolean {
  return visible.includes(outcome)
}

export function demandProof({ outcome, proofIds, ...named }: Result, city: City): void {
  const rule = closingRuleOf(named, city)
  if (rule?.proofRequired && isPhotographable(outcome) && proofIds.length === 0)
    throw new Refusal('incident.proof-required', { why: rule.why })
}

/** What a matter must show: no photo that was not asked for when it got its category, nor one that is asked no more. */
export function closingRuleOf({ categoryId, proofFree }: Named, city: City): ClosingRule | undefined {
  const today = categoryId === undefined ? undefined : city.findClosingRule(categoryId)
  return today && { ...today, proofRequired: today.proofRequired && proofFree !== true }
}

/** For an event that names a category: that it asks for no photo as things stand. */
export function proofFreeIn(categoryId: string | undefined, city: City): Pick<Incident, 'proofFree'> {
  const rule = categoryId === undefined ? undefined : city.findClosingRule(categoryId)
  return rule?.proofRequired === false ? { proofFree: true } : {}
}
