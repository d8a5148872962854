import type { FeedChange, Subscription, Transaction } from '../../platform/index.ts'
import type { Desk } from './desk.ts'
import { handleChange } from './telling/handle-change.ts'

/** Hears of every change of a matter. */
export function noticesSubscription(desk: Desk): Subscription {
  return {
    name: 'notices',
    handle: (tx, changes) => handleChanges(tx, desk, changes),
    onCommit: desk.live.noteCommit,
  }
}

async function handleChanges(tx: Transaction, desk: Desk, changes: readonly FeedChange[]): Promise<void> {
  const ofMatters = changes.flatMap(({ incidentId, version, topics }) =>
    // What is told to a person's screens only is no change of the matter.
    incidentId !== null && version !== null && topics.includes(`incident:${incidentId}`)
      ? [{ incidentId, version }]
      : [],
  )
  for (const change of ofMatters.toSorted((one, other) => one.version - other.version))
    await handleChange(tx, desk, change)
}
