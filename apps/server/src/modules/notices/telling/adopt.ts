import type { Transaction } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { keepMatter, lockMatter } from '../store/matters.ts'

/** Takes a matter that was brought in from elsewhere as known: nobody is told of its past, only reminded of what comes. */
export async function adopt(
  tx: Transaction,
  desk: Desk,
  { incidentId, version }: { readonly incidentId: string; readonly version: number },
): Promise<void> {
  if (await lockMatter(tx, incidentId)) return
  const change = await desk.readChange(tx, incidentId, { after: 0, upTo: version })
  if (!change) return
  const now = desk.clock()
  const waiting = (await desk.listReminders(change.after)).filter(({ at }) => at > now)
  await keepMatter(tx, { incidentId, version, waiting, told: [] })
}
