import { notices as domain, incidents } from '@ejia/domain'
import type { Transaction } from '../../../platform/index.ts'
import type { Change, Changes } from '../../incidents/index.ts'
import type { Desk } from '../desk.ts'
import { keepMatters, lockMatters, type Matter } from '../store/matters.ts'
import { eraseWords, type Overtaking, overtake } from '../store/notices.ts'
import { readWorld } from './read-world.ts'
import { type Telling, tell } from './tell.ts'

/** That a matter came to a version; what was brought in from elsewhere is news to nobody. */
export type News = { readonly incidentId: string; readonly version: number; readonly isImport: boolean }

type Step = { readonly change: Change; readonly isImport: boolean }

/** Turns what happened to matters into notices and reminders, once, a whole turn of the feed together. */
export async function handleChanges(tx: Transaction, desk: Desk, news: readonly News[]): Promise<void> {
  const now = desk.clock()
  const known = await lockMatters(
    tx,
    news.map(({ incidentId }) => incidentId),
  )
  const steps = await readSteps(desk, { news, known })
  if (steps.length === 0) return
  const states = steps.flatMap(({ change: { before, after } }) => [after, ...(before ? [before] : [])])
  const world = await readWorld(tx, desk, states)
  const tellings = steps
    .filter(({ isImport }) => !isImport)
    .map(({ change }) => ({
      incident: change.after,
      told: domain.noticesOf(change, world),
      origin: `v${change.after.version}`,
    }))
  await tell(tx, desk, { tellings, now })
  await overtake(tx, overtakings(tellings, world), now)
  const hidden = steps.filter(({ change }) => change.events.some(({ event }) => event.type === 'Redacted'))
  if (hidden.length > 0)
    await eraseWords(
      tx,
      hidden.map(({ change }) => change.after.id),
    )
  await keepMatters(tx, await Promise.all(latestOf(steps).map((step) => asMatter(desk, step, { known, now }))))
}

type Wanted = { readonly news: readonly News[]; readonly known: ReadonlyMap<string, Matter> }

/** Each matter in the order of its versions, each version with what happened since the one before. */
async function readSteps({ database, readChanges }: Desk, { news, known }: Wanted): Promise<Step[]> {
  const ofMatters = Map.groupBy(news, ({ incidentId }) => incidentId)
  const changesOf = await readChanges(database, [...ofMatters.keys()])
  return [...ofMatters].flatMap(([id, ofMatter]) => stepsOf(ofMatter, changesOf(id), known.get(id)?.version))
}

function stepsOf(news: readonly News[], changes: Changes, known: number | undefined): Step[] {
  const steps: Step[] = []
  for (const { version, isImport } of news.toSorted((one, other) => one.version - other.version)) {
    const from = steps.at(-1)?.change.after.version ?? known
    if (from !== undefined && from >= version) continue
    const change = newIn(changes, version, from)
    if (change) steps.push({ change, isImport })
  }
  return steps
}

/** Of a matter from before there were notices, only the last command is news. */
function newIn(changes: Changes, version: number, known: number | undefined): Change | undefined {
  const change = changes({ after: known ?? 0, upTo: version })
  if (known !== undefined || !change) return change
  const latestAt = change.events.at(-1)?.at
  const earlier = change.events.filter(({ at }) => at !== latestAt).length
  return changes({ after: earlier, upTo: version })
}

/** By how each matter stands in the end: what is owed still, and the newest that its reporters were told. */
function overtakings(tellings: readonly Telling[], { city }: domain.World): Overtaking[] {
  return [...Map.groupBy(tellings, ({ incident }) => incident.id)].map(([incidentId, ofMatter]) => {
    const latest = ofMatter.at(-1)
    const newest = ofMatter.findLast(({ told }) => toReporters(told) !== undefined)
    const step = newest && toReporters(newest.told)
    return {
      incidentId,
      origin: newest?.origin ?? '',
      owed: latest ? incidents.whoMustAct(latest.incident, city).map(domain.keyOfTodo) : [],
      older: step === undefined ? [] : domain.reporterSteps.filter((older) => domain.isOvertakenBy(older, step)),
    }
  })
}

function toReporters(told: readonly domain.Notice[]): domain.ReporterStep | undefined {
  return told.map(({ step }) => domain.reporterSteps.find((one) => one === step)).find((step) => step !== undefined)
}

function latestOf(steps: readonly Step[]): Step[] {
  return [...new Map(steps.map((step) => [step.change.after.id, step])).values()]
}

/** Reminders that came before are not told again; of what was brought in, only what lies ahead. */
async function asMatter(
  desk: Desk,
  { change: { after }, isImport }: Step,
  { known, now }: { readonly known: ReadonlyMap<string, Matter>; readonly now: string },
): Promise<Matter> {
  const told = known.get(after.id)?.told ?? []
  const reminders = await desk.listReminders(after)
  const waiting = reminders.filter(({ key, at }) => !told.includes(key) && !(isImport && at <= now))
  return { incidentId: after.id, version: after.version, waiting, told }
}
