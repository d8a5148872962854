import type { Purpose } from '../drafts/index.ts'

/** A form as it lies on the phone until it has arrived. */
export type FillingFacts = {
  readonly formKey: string
  readonly version: number
  readonly subjectId: string
  readonly gridCode: string
  /** Of the field's places, as the person read them, with what they answered. */
  readonly answers: Readonly<Record<string, string>>
  readonly filledAt: string
}

export const fillingErrand = 'filling'

export function fillingPurpose(facts: FillingFacts, title: string): Purpose {
  return { kind: 'errand', errand: fillingErrand, line: `${facts.formKey}/${facts.subjectId}`, title, facts }
}

export function fillingFactsOf(purpose: Purpose): FillingFacts | undefined {
  return purpose.kind === 'errand' && isFillingFacts(purpose.facts) ? purpose.facts : undefined
}

export function isFillingFacts(facts: unknown): facts is FillingFacts {
  return typeof facts === 'object' && facts !== null && 'formKey' in facts && 'subjectId' in facts && 'answers' in facts
}
