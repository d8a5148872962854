import type { incidents } from '@ejia/domain'
import { v5 as nameBasedId } from 'uuid'
import type { Transaction } from '../../../platform/index.ts'
import { chain } from '../chain.ts'
import { jobsOf } from '../commands/jobs-of.ts'
import { type Contact, newReporter } from '../commands/new-reporter.ts'
import { participationsOf } from '../commands/to-commit.ts'
import type { Desk } from '../desk.ts'
import { rowOf } from '../incident-row.ts'
import { commit } from '../store/commit.ts'
import { replay } from './replay.ts'

/** One matter's log as the domain decided it, with what is known of its reporters. */
export type History = {
  readonly log: readonly incidents.LoggedEvent[]
  readonly reporters: readonly (Contact & { readonly reporterId: string })[]
}

export type HistoryImport = {
  readonly tx: Transaction
  readonly city: incidents.City
  readonly histories: readonly History[]
}

const atOnce = 100

/** Writes whole logs with everything that is made from them, as if each command had been sent when it says. */
export async function importHistories(
  desk: Pick<Desk, 'vault' | 'digest' | 'readTiming'>,
  { tx, city, histories }: HistoryImport,
): Promise<void> {
  const timing = await desk.readTiming()
  for (let start = 0; start < histories.length; start += atOnce) {
    const replayed = histories
      .slice(start, start + atOnce)
      .map((history) => ({ ...history, ...replay(history.log, { city, timing }) }))
    const clash = await commit(tx, {
      commands: [],
      events: replayed.flatMap(({ log }) => chainByMoment(log, desk)),
      rows: replayed.map(({ state }) => rowOf(state)),
      todos: replayed.flatMap(({ todos }) => todos),
      clocks: replayed.flatMap(({ clocks }) => clocks),
      participations: replayed.flatMap(({ log, state }) => participationsOf({ events: log, state })),
      reporters: replayed.flatMap(({ reporters, state }) =>
        reporters.map(({ reporterId, ...contact }) =>
          newReporter(desk.vault, { ...contact, id: reporterId, incidentId: state.id }),
        ),
      ),
      photoUses: replayed.flatMap(({ log, state }) =>
        photosIn(log).map((photoId) => ({ photoId, incidentId: state.id })),
      ),
      voiceUses: [],
      changes: replayed.flatMap(({ state }) => importedChange(state)),
      jobs: replayed.flatMap(({ log, state }) => (isWaiting(state) ? jobsOf({ events: log }).slice(-1) : [])),
    })
    if (clash) throw new Error(`a history clashes with what is there already: ${clash}`)
  }
}

/** Events of one moment came from one command; its id is made from the moment, so that seeding again gives the same. */
function chainByMoment(log: readonly incidents.LoggedEvent[], { digest }: Pick<Desk, 'digest'>) {
  let prevHash: string | null = null
  return [...Map.groupBy(log, ({ at }) => at)].flatMap(([at, events]) => {
    const chained = chain(events, { commandId: nameBasedId(at, events[0]?.incidentId ?? ''), digest, prevHash })
    prevHash = chained.at(-1)?.hash ?? prevHash
    return chained
  })
}

/** What was brought in is news to nobody, but from now on it has times to be reminded of. */
function importedChange(state: incidents.Incident) {
  const { id, version, stage } = state
  const isOver = stage === 'closed' || stage === 'declined' || stage === 'merged'
  return isOver ? [] : [{ topics: [`imported:${id}`], incidentId: id, version }]
}

function isWaiting({ stage }: incidents.Incident): boolean {
  return stage === 'resolved' || stage === 'suspended'
}

function photosIn(log: readonly incidents.LoggedEvent[]): string[] {
  const photos = log.flatMap(({ event }) => [
    ...('photoIds' in event ? event.photoIds : []),
    ...('proofIds' in event ? event.proofIds : []),
  ])
  return [...new Set(photos)]
}
