import { notices as domain } from '@ejia/domain'
import { z } from 'zod'
import { enqueue, run, type Transaction, transaction } from '../../../platform/index.ts'
import { listTimedAfter } from '../../incidents/index.ts'
import type { Desk } from '../desk.ts'
import { keepMatters, lockMatters } from '../store/matters.ts'

export const remindOpenTask = 'notices.remind-open'

const atOnce = 100
const first = '00000000-0000-0000-0000-000000000000'

/** Longer than another server may go on reckoning with what was set before. */
const settledAfterMilliseconds = 3000

const Payload = z.object({ after: z.uuid().default(first) })

/** Every change of deadlines is followed by what open matters wait for, once, however many servers there are. */
export async function beginRemindingAnew(tx: Transaction): Promise<void> {
  const runAt = new Date(Date.now() + settledAfterMilliseconds).toISOString()
  await run(tx, enqueue(remindOpenTask, { after: first }, { runAt }))
}

/**
 * Looks again at what some open matters wait to be reminded of, in the order of their ids, and leaves the rest to the
 * next job. One that changed meanwhile is left to the feed, which reckons by what holds now.
 */
export async function remindOpen(desk: Desk, payload: unknown): Promise<void> {
  const { after } = Payload.parse(payload)
  const now = desk.clock()
  const states = await listTimedAfter(desk.database, { after, limit: atOnce })
  await transaction(desk.database, async (tx) => {
    const known = await lockMatters(
      tx,
      states.map(({ id }) => id),
    )
    const anew = await Promise.all(
      states.map(async (state) => {
        const matter = known.get(state.id)
        if (matter?.version !== state.version) return []
        const { waiting, told } = domain.remindAnew(await desk.listReminders(state), { told: matter.told, now })
        return [{ ...matter, waiting, told: [...told] }]
      }),
    )
    await keepMatters(tx, anew.flat())
    const last = states.at(-1)
    if (last && states.length === atOnce) await run(tx, enqueue(remindOpenTask, { after: last.id }))
  })
}
