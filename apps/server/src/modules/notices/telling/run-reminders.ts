import { notices as domain, type incidents } from '@ejia/domain'
import { type Transaction, transaction } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { keepMatters, lockDueMatters, type Matter, postpone } from '../store/matters.ts'
import { readWorld } from './read-world.ts'
import { type Telling, tell } from './tell.ts'

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
  try {
    return await transaction(desk.database, async (tx) =>
      remind(tx, desk, { matters: await lockDueMatters(tx, now, limit), now }),
    )
  } catch (error) {
    desk.log.warn({ err: error }, 'reminders could not be told together; each matter is tried alone')
    return remindOneByOne(desk, now, limit)
  }
}

const tryAgainMilliseconds = 5 * 60_000

/** A matter that cannot be told of keeps nobody else waiting. */
async function remindOneByOne(desk: Desk, now: string, limit: number): Promise<Reminded> {
  let all: Reminded = { matters: 0, told: 0, overtaken: 0 }
  while (all.matters < limit) {
    const locked: Matter[] = []
    const done = await transaction(desk.database, async (tx) => {
      locked.push(...(await lockDueMatters(tx, now, 1)))
      return remind(tx, desk, { matters: locked, now })
    }).catch(async (error: unknown) => {
      const ids = locked.map(({ incidentId }) => incidentId)
      if (ids.length === 0) throw error
      desk.log.error({ err: error, incidentIds: ids }, 'reminders of a matter could not be told; trying again soon')
      await postpone(desk.database, ids, new Date(Date.parse(now) + tryAgainMilliseconds).toISOString())
      return { matters: ids.length, told: 0, overtaken: 0 }
    })
    if (done.matters === 0) break
    all = { matters: all.matters + 1, told: all.told + done.told, overtaken: all.overtaken + done.overtaken }
  }
  return all
}

type Round = { readonly matters: readonly Matter[]; readonly now: string }

async function remind(tx: Transaction, desk: Desk, { matters, now }: Round): Promise<Reminded> {
  if (matters.length === 0) return { matters: 0, told: 0, overtaken: 0 }
  const changesOf = await desk.readChanges(
    tx,
    matters.map(({ incidentId }) => incidentId),
  )
  const done = await Promise.all(
    matters.map((matter) => settle(desk, { matter, incident: changesOf(matter.incidentId)({ after: 0 })?.after, now })),
  )
  await tellAll(tx, desk, { dues: done.flatMap(({ due }) => due ?? []), now })
  await keepMatters(
    tx,
    done.map(({ matter }) => matter),
  )
  const told = done.reduce((sum, { due }) => sum + (due?.reminders.length ?? 0), 0)
  return { matters: matters.length, told, overtaken: done.reduce((sum, { valid }) => sum + valid, 0) - told }
}

type Due = { readonly incident: incidents.Incident; readonly reminders: readonly domain.DueReminder[] }

/** What is to be told of a matter, and how it is kept afterwards. */
async function settle(
  desk: Desk,
  { matter, incident, now }: { matter: Matter; incident: incidents.Incident | undefined; now: string },
) {
  const isDue = ({ at }: domain.DueReminder) => Date.parse(at) <= Date.parse(now)
  // A change that is not handled yet may have stopped the clock; what it says counts.
  const known = new Set((incident ? await desk.listReminders(incident) : []).map(({ key }) => key))
  const valid = matter.waiting.filter((one) => isDue(one) && known.has(one.key))
  return {
    due: incident && { incident, reminders: latestOfEachClock(valid) },
    valid: valid.length,
    matter: {
      ...matter,
      waiting: matter.waiting.filter((one) => !isDue(one)),
      told: [...matter.told, ...valid.map(({ key }) => key)],
    },
  }
}

/** Whoever several steps of one instant name is told once. */
async function tellAll(
  tx: Transaction,
  desk: Desk,
  { dues, now }: { readonly dues: readonly Due[]; readonly now: string },
): Promise<void> {
  const late = dues.filter(({ reminders }) => reminders.length > 0)
  if (late.length === 0) return
  const world = await readWorld(
    tx,
    desk,
    late.map(({ incident }) => incident),
  )
  await tell(tx, desk, { tellings: late.flatMap((due) => tellingsOf(due, world)), now })
}

function tellingsOf({ incident, reminders }: Due, world: domain.World): Telling[] {
  return [...Map.groupBy(reminders, ({ clockKey, at }) => `${clockKey} ${at}`)].map(([origin, together]) => {
    const told = together.flatMap((reminder) => domain.reminderNotices(incident, reminder, world))
    const first = new Map(told.toReversed().map((notice) => [domain.keyOfRecipient(notice.recipient), notice]))
    return { incident, told: [...first.values()], origin }
  })
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
