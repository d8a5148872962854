import { type Platform, transaction } from '../../../platform/index.ts'
import { findBreak } from '../chain.ts'
import { listEventsOfAll, listVersionsAfter } from '../store/load.ts'

const atOnce = 200
const first = '00000000-0000-0000-0000-000000000000'

/** Walks every matter's log; answers the matters whose log is altered, cut off or not in step with the matter. */
export async function verifyAll({ database }: Platform, onProgress: (done: number) => void): Promise<string[]> {
  const broken: string[] = []
  let done = 0
  for (let after: string | undefined = first; after !== undefined; ) {
    const from: string = after
    const batch = await transaction(database, (tx) => verifyAfter(tx, from))
    broken.push(...batch.broken)
    done += batch.count
    onProgress(done)
    after = batch.last
  }
  return broken
}

async function verifyAfter(tx: Parameters<typeof listVersionsAfter>[0], after: string) {
  const matters = await listVersionsAfter(tx, after, atOnce)
  const events = await listEventsOfAll(
    tx,
    matters.map(({ id }) => id),
  )
  const logs = Map.groupBy(events, ({ incidentId }) => incidentId)
  const broken = matters.filter(({ id, version }) => {
    const log = logs.get(id) ?? []
    return log.length !== version || findBreak(log) !== undefined
  })
  return { broken: broken.map(({ id }) => id), count: matters.length, last: matters.at(-1)?.id }
}
