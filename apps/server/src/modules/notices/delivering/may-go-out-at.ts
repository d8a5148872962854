import { notices as domain } from '@ejia/domain'
import type { Claimed } from '../store/deliveries.ts'
import type { StoredChoice } from '../store/ways.ts'

/** When a message that is due may go out: quiet hours hold however long it has waited already. */
export function mayGoOutAt(
  { urgent, personId }: Pick<Claimed, 'urgent' | 'personId'>,
  choices: ReadonlyMap<string, StoredChoice>,
  now: string,
): string {
  const chosen = personId === null ? undefined : choices.get(personId)
  const choice = { ...(chosen ?? domain.defaultChoice), digestAt: [] }
  return domain.planDelivery({ urgent, now, choice, reachable: [] }).notBefore
}
