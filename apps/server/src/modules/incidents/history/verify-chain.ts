import type { Transaction } from '../../../platform/index.ts'
import { findBreak } from '../chain.ts'
import { listEvents, listStates } from '../store/load.ts'

/**
 * The first version that was altered, is missing or does not follow; undefined where the whole log holds. That its
 * end was cut off shows only beside the row, which counts the events.
 */
export async function verifyChain(tx: Transaction, incidentId: string): Promise<number | undefined> {
  const [log, [row]] = await Promise.all([listEvents(tx, incidentId), listStates(tx, [incidentId])])
  const broken = findBreak(log)
  if (broken !== undefined) return broken
  return (row?.version ?? 0) === log.length ? undefined : log.length + 1
}
