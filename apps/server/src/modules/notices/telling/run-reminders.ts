import { notices as domain, type incidents } from '@ejia/domain'
import { type Transaction, transaction } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { keepMatters, lockDueMatters, type Matter } from '../store/matters.ts'
import { readWorld } from './read-world.ts'
import { tell } from './tell.ts'

export type Reminded = {
  /** Matters that had a reminder due; as many as asked for means that there may be more. */
  readonly matters: number
  readonly told: number
  /** Steps that a later one of the same clock made needless. */
  readonly overtaken: number
}

/**
 * Tells the reminders whose time has come, at most those of so many matters. After downtime only the latest step of a
 * clock is told. Notices and the mark that they were told are one transaction, so that a crash neither loses nor
 * doubles one.
 */
export async function runReminders(desk: Desk, now: string, limit = 100): Promise<Reminded> {
  return transaction(desk.database, async (tx) => {
    const matters = await lockDueMatters(tx, now, limit)
    let [told, overtaken] = [0, 0]
    for (const matter of matters) {
      const done = await remind(tx, desk, { matter, now })
      told += done.told
      overtaken += done.overtaken
    }
    return { matters: matters.length, told, overtaken }
  })
}

async function remind(tx: Transaction, desk: Desk, { matter, now }: { matter: Matter; now: string }) {
  const { incidentId, waiting } = matter
  const due = waiting.filter(({ at }) => Date.parse(at) <= Date.parse(now))
  const change = await desk.readChange(tx, incidentId, { after: 0 })
  // A change that is not handled yet may have stopped the clock; what it says counts.
  const valid = new Set((change ? await desk.listReminders(change.after) : []).map(({ key }) => key))
  const latest = latestOfEachClock(due.filter(({ key }) => valid.has(key)))
  if (change) await tellAll(tx, desk, { incident: change.after, reminders: latest, now })
  await keepMatters(tx, [
    {
      ...matter,
      waiting: waiting.filter((one) => !due.includes(one)),
      told: [...matter.told, ...due.map(({ key }) => key)],
    },
  ])
  return { told: latest.length, overtaken: due.length - latest.length }
}

type Due = {
  readonly incident: incidents.Incident
  readonly reminders: readonly domain.DueReminder[]
  readonly now: string
}

/** Whoever several steps of one instant name is told once. */
async function tellAll(tx: Transaction, desk: Desk, { incident, reminders, now }: Due): Promise<void> {
  if (reminders.length === 0) return
  const world = await readWorld(tx, desk, [incident])
  const tellings = [...Map.groupBy(reminders, ({ clockKey, at }) => `${clockKey} ${at}`)].map(([origin, together]) => {
    const told = together.flatMap((reminder) => domain.reminderNotices(incident, reminder, world))
    const first = new Map(told.toReversed().map((notice) => [domain.keyOfRecipient(notice.recipient), notice]))
    return { incident, told: [...first.values()], origin }
  })
  await tell(tx, desk, { tellings, now })
}

/** Steps of one instant are told together: they go to different people. */
function latestOfEachClock(due: readonly domain.DueReminder[]): domain.DueReminder[] {
  return [...Map.groupBy(due, ({ clockKey }) => clockKey).values()].flatMap((ofClock) => {
    const latestAt = ofClock
      .map(({ at }) => at)
      .toSorted()
      .at(-1)
    return ofClock.filter(({ at }) => at === latestAt)
  })
}
