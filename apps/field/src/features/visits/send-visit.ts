import { registry, type Visit } from '@ejia/contract'
import { call } from '../../device/call.ts'
import type { Draft } from '../drafts/index.ts'
import { isVisitFacts, type VisitFacts } from './visit-facts.ts'

export async function sendVisit({ commandId }: Draft, facts: unknown): Promise<null> {
  if (!isVisitFacts(facts)) throw new Error('not a visit')
  await call(registry.recordVisit, { body: visitOf(facts, commandId) })
  return null
}

function visitOf({ result, roomId, visitedAt, expectedVersion, changes }: VisitFacts, visitId: string): Visit {
  const visit = { visitId, roomId, visitedAt }
  return result === 'changed' ? { ...visit, result, expectedVersion, changes: [...changes] } : { ...visit, result }
}
