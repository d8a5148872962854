import { incidents } from '@ejia/domain'
import { z } from 'zod'
import { enqueue, type Module, run, type Transaction } from '../../../platform/index.ts'
import { actBySystem } from '../commands/act-by-system.ts'
import type { Desk } from '../desk.ts'
import { listTimedAfter } from '../store/load.ts'

export const retimeTask = 'incidents.retime'

const atOnce = 100
const first = '00000000-0000-0000-0000-000000000000'

/** Longer than another server may go on reckoning with what was set before. */
const settledAfterMilliseconds = 3000

const Payload = z.object({ after: z.uuid().default(first) })

type Subscription = ReturnType<NonNullable<Module['subscriptions']>>[number]

/** Every change of calendars or limits is followed by the open matters, once, however many servers there are. */
export function retimingSubscription(wake: () => void): Subscription {
  return {
    name: 'incidents.retiming',
    async handle(tx, changes) {
      if (!changes.some(({ topics }) => topics.includes('deadlines'))) return
      await begin(tx, first, new Date(Date.now() + settledAfterMilliseconds).toISOString())
    },
    onCommit: wake,
  }
}

/**
 * Retimes some matters, in the order of their ids, and leaves the rest to the next job. Cut off, it is done again from
 * where it began: a matter that was retimed already has nothing more to move.
 */
export async function retimeOpen(desk: Desk, payload: unknown): Promise<void> {
  const { after } = Payload.parse(payload)
  const [{ city }, timing] = await Promise.all([desk.readCity(), desk.readTiming()])
  const states = await listTimedAfter(desk.database, { after, limit: atOnce })
  for (const state of states) {
    if (incidents.duesAgain(state, { city, timing }).length === 0) continue
    await actBySystem(desk, { incidentId: state.id }, { type: 'retime' })
  }
  const last = states.at(-1)
  if (last && states.length === atOnce) await begin(desk.database, last.id)
}

async function begin(tx: Transaction, after: string, runAt?: string): Promise<void> {
  await run(tx, enqueue(retimeTask, { after }, runAt === undefined ? {} : { runAt }))
}
