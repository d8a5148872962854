import type { FeedChange, Subscription, Transaction } from '../../platform/index.ts'
import type { Desk } from './desk.ts'
import { adopt } from './telling/adopt.ts'
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
    incidentId === null || version === null ? [] : [{ incidentId, version, topics }],
  )
  for (const { topics, ...change } of ofMatters.toSorted((one, other) => one.version - other.version)) {
    // What is told to a person's screens only is no change of the matter.
    if (topics.includes(`incident:${change.incidentId}`)) await handleChange(tx, desk, change)
    if (topics.includes(`imported:${change.incidentId}`)) await adopt(tx, desk, change)
  }
}
