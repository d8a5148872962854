import { registry, type Visit } from '@ejia/contract'
import type { ComponentType } from 'react'
import { call } from '../../device/call.ts'
import type { Draft } from '../drafts/index.ts'
import { offerErrand } from '../incidents/index.ts'
import { registryKey } from './grid-registry.ts'
import { isVisitFacts, type VisitFacts, visitErrand } from './visit-facts.ts'

/** Visits go through the one line of the app; known to it from the start, since one may wait from yesterday. */
export function offerVisits(Content: ComponentType<{ readonly draft: Draft }>): void {
  offerErrand(visitErrand, { send, changes: [registryKey, ['room']], Content })
}

async function send({ commandId }: Draft, facts: unknown): Promise<null> {
  if (!isVisitFacts(facts)) throw new Error('not a visit')
  await call(registry.recordVisit, { body: visitOf(facts, commandId) })
  return null
}

function visitOf({ result, roomId, visitedAt, expectedVersion, changes }: VisitFacts, visitId: string): Visit {
  const visit = { visitId, roomId, visitedAt }
  return result === 'changed' ? { ...visit, result, expectedVersion, changes: [...changes] } : { ...visit, result }
}
