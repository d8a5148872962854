import type { Transaction } from '../../../platform/index.ts'
import { readLogs } from '../../incidents/index.ts'
import { moveOrders } from '../store/orders.ts'

/** Work orders follow their matter into the one that it was merged into. */
export async function noteMergers(
  tx: Transaction,
  mergers: readonly { fromId: string; intoId: string }[],
): Promise<void> {
  if (mergers.length === 0) return
  const logs = await readLogs(
    tx,
    mergers.map(({ intoId }) => intoId),
  )
  for (const { fromId, intoId } of mergers) {
    const taken = logs.get(intoId)?.log.find(({ event }) => event.type === 'Absorbed' && event.fromId === fromId)
    if (taken) await moveOrders(tx, { fromId, intoId, version: taken.version })
  }
}
