import type { RegistryChange, Visit } from '@ejia/contract'
import type { Purpose } from '../drafts/index.ts'

/** A visit as it lies on the phone: what is sent, and the masked names that stood on the screen. */
export type VisitFacts = {
  readonly roomId: string
  readonly result: Visit['result']
  readonly visitedAt: string
  /** Of the room, when the person began to write. */
  readonly expectedVersion: number
  readonly changes: readonly RegistryChange[]
  readonly names: Readonly<Record<string, string>>
}

export const visitErrand = 'visit'

export function visitPurpose(facts: VisitFacts, title: string): Purpose {
  return { kind: 'errand', errand: visitErrand, line: facts.roomId, title, facts }
}

export function factsOf(purpose: Purpose): VisitFacts | undefined {
  return purpose.kind === 'errand' && isVisitFacts(purpose.facts) ? purpose.facts : undefined
}

export function isVisitFacts(facts: unknown): facts is VisitFacts {
  return typeof facts === 'object' && facts !== null && 'roomId' in facts && 'result' in facts && 'changes' in facts
}
