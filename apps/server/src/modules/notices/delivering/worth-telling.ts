import { notices as domain, incidents } from '@ejia/domain'
import type { Transaction } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import type { Claimed } from '../store/deliveries.ts'
import { listReporterNews } from '../store/notices.ts'

export type News = Pick<Desk, 'readChanges' | 'readCity'>

/** Of what did not go out, that which nobody settled while it was in hand and nothing newer has replaced. */
export async function worthTelling(
  tx: Transaction,
  { readChanges, readCity }: News,
  deliveries: readonly Claimed[],
): Promise<readonly Claimed[]> {
  if (deliveries.length === 0) return []
  const ids = deliveries.map(({ incidentId }) => incidentId)
  const [changesOf, { city }, news] = [await readChanges(tx, ids), await readCity(), await listReporterNews(tx, ids)]
  return deliveries.filter(({ incidentId, recipient, noticeId, step, todo }) => {
    const matter = changesOf(incidentId)({ after: 0 })?.after
    if (todo !== null) return matter && incidents.whoMustAct(matter, city).some((one) => domain.keyOfTodo(one) === todo)
    const old = domain.reporterSteps.find((one) => one === step)
    return !news.some(
      (newer) =>
        newer.recipient === recipient &&
        newer.incidentId === incidentId &&
        newer.id > noticeId &&
        old !== undefined &&
        domain.isOvertakenBy(old, newer.step),
    )
  })
}
