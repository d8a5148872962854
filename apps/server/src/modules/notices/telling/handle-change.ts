import { notices as domain, incidents } from '@ejia/domain'
import type { Transaction } from '../../../platform/index.ts'
import type { Change } from '../../incidents/index.ts'
import type { Desk } from '../desk.ts'
import { keepMatter, lockMatter } from '../store/matters.ts'
import { eraseWords, overtake } from '../store/notices.ts'
import { readWorld } from './read-world.ts'
import { tell } from './tell.ts'

/** Turns what happened to a matter up to a version into notices and reminders, once. */
export async function handleChange(
  tx: Transaction,
  desk: Desk,
  { incidentId, version }: { readonly incidentId: string; readonly version: number },
): Promise<void> {
  const matter = await lockMatter(tx, incidentId)
  if (matter && matter.version >= version) return
  const change = await readNew(tx, desk, { incidentId, version, known: matter?.version })
  if (!change) return
  const { before, after, events } = change
  const now = desk.clock()
  const world = await readWorld(tx, desk, [after, ...(before ? [before] : [])])
  const told = domain.noticesOf(change, world)
  await overtake(tx, incidentId, {
    owed: incidents.whoMustAct(after, world.city).map(domain.keyOfTodo),
    older: olderThan(told),
    now,
  })
  await tell(tx, desk, { incident: after, told, origin: `v${after.version}`, now })
  if (events.some(({ event }) => event.type === 'Redacted')) await eraseWords(tx, incidentId)
  const reminded = matter?.told ?? []
  const reminders = await desk.listReminders(after)
  const waiting = reminders.filter(({ key }) => !reminded.includes(key))
  await keepMatter(tx, { incidentId, version: after.version, waiting, told: reminded })
}

type Wanted = { readonly incidentId: string; readonly version: number; readonly known: number | undefined }

/** Of a matter from before there were notices, only the last command is news. */
async function readNew(
  tx: Transaction,
  desk: Desk,
  { incidentId, version, known }: Wanted,
): Promise<Change | undefined> {
  const change = await desk.readChange(tx, incidentId, { after: known ?? 0, upTo: version })
  if (known !== undefined || !change) return change
  const latestAt = change.events.at(-1)?.at
  const earlier = change.events.filter(({ at }) => at !== latestAt).length
  return earlier === 0 ? change : desk.readChange(tx, incidentId, { after: earlier, upTo: version })
}

function olderThan(told: readonly domain.Notice[]): domain.NoticeStep[] {
  const newer = told
    .map(({ step }) => domain.reporterSteps.find((one) => one === step))
    .find((step) => step !== undefined)
  return newer === undefined ? [] : domain.reporterSteps.filter((older) => domain.isOvertakenBy(older, newer))
}
