import type { ComponentType } from 'react'
import type { Draft } from '../drafts/index.ts'
import { offerErrand } from '../incidents/index.ts'
import { visitErrand } from './visit-facts.ts'

export const registryKey = ['registry'] as const

/** Visits go through the one line of the app; known to it from the start, since one may wait from yesterday. */
export function offerVisits(Content: ComponentType<{ readonly draft: Draft }>): void {
  const send = async (draft: Draft, facts: unknown) => (await import('./send-visit.ts')).sendVisit(draft, facts)
  offerErrand(visitErrand, { send, changes: [registryKey, ['room']], Content })
}
