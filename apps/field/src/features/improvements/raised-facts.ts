import type { Draft, Purpose } from '../drafts/index.ts'

/** What was said, as it lies on the phone until it has arrived. */
export type RaisedFacts = {
  readonly key: string
  readonly page: string
  readonly text: string
  readonly picture?: string
}

export const raisedErrand = 'improvements'

export function raisedPurpose(facts: RaisedFacts, title: string): Purpose {
  return { kind: 'errand', errand: raisedErrand, line: facts.key, title, facts }
}

export function raisedFactsOf({ purpose }: Draft): RaisedFacts | undefined {
  return purpose.kind === 'errand' && isRaisedFacts(purpose.facts) ? purpose.facts : undefined
}

export function isRaisedFacts(facts: unknown): facts is RaisedFacts {
  return typeof facts === 'object' && facts !== null && 'key' in facts && 'page' in facts && 'text' in facts
}
