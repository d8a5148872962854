import type { ComponentType } from 'react'
import type { Draft } from '../drafts/index.ts'
import { offerErrand } from '../incidents/index.ts'
import { fillingErrand } from './filling-facts.ts'

/** Filled forms go through the one line of the app; one may wait from yesterday. */
export function offerFillings(Content: ComponentType<{ readonly draft: Draft }>): void {
  const send = async (draft: Draft, facts: unknown) => (await import('./send-filling.ts')).sendFilling(draft, facts)
  offerErrand(fillingErrand, { send, changes: [['forms'], ['registry']], Content })
}
