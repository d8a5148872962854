import type { Draft } from '../drafts/index.ts'
import { offerErrand } from '../incidents/index.ts'
import { isRaisedFacts, raisedErrand, raisedFactsOf } from './raised-facts.ts'
import { sendRaised } from './send-raised.ts'

export const raisedKey = ['raised'] as const

/** What somebody said without signal goes through the one line of the app. */
export function offerImprovements(): void {
  offerErrand(raisedErrand, { send, changes: [raisedKey], Content: RaisedContent })
}

async function send({ commandId }: Draft, facts: unknown): Promise<null> {
  if (!isRaisedFacts(facts)) throw new Error('not something that was raised')
  await sendRaised(commandId, facts)
  return null
}

/** What was written, among what waits. */
function RaisedContent({ draft }: { readonly draft: Draft }) {
  return <p className="step-text">{raisedFactsOf(draft)?.text}</p>
}
