import { type deadlines, incidents } from '@ejia/domain'
import { chain, type Digest } from '../chain.ts'
import { rowOf } from '../incident-row.ts'
import type { CommandResult, Commit } from '../store/commit.ts'
import type { Order } from './carry-out.ts'
import { photosOf } from './check-photos.ts'
import { voicesOf } from './check-voices.ts'
import { clocksOf } from './clocks-of.ts'
import { jobsOf } from './jobs-of.ts'
import { todosOf } from './todos-of.ts'
import type { Draft } from './work-out.ts'

type Facts = {
  readonly order: Pick<Order, 'commandId' | 'fingerprint' | 'now' | 'command' | 'reporters'>
  readonly result: CommandResult
  readonly digest: Digest
  readonly city: incidents.City
  readonly timing: deadlines.Timing
}

/** From what was decided to what is written: the log, and everything that is made from it. */
export function toCommit(drafts: readonly Draft[], { order, result, digest, city, timing }: Facts): Commit {
  const { commandId, fingerprint, now, command, reporters } = order
  return {
    commands: [{ id: commandId, fingerprint, result, at: now }],
    events: drafts.flatMap(({ events, prevHash }) => chain(events, { commandId, digest, prevHash })),
    rows: drafts.map(({ state }) => rowOf(state)),
    todos: drafts.flatMap(({ state }) => todosOf(state, { city, timing }, now)),
    clocks: drafts.flatMap(({ state }) => clocksOf(state, { city, timing })),
    participations: drafts.flatMap(participationsOf),
    reporters: reporters ?? [],
    photoUses: photosOf(command).map((photoId) => ({ photoId, incidentId: result.id })),
    voiceUses: voicesOf(command).map((voiceId) => ({ voiceId, incidentId: result.id })),
    changes: drafts.map(({ before, state }) => ({
      topics: topicsOf([state, ...(before ? [before] : [])], city),
      incidentId: state.id,
      version: state.version,
    })),
    jobs: drafts.flatMap(jobsOf),
  }
}

export function participationsOf({ events, state }: Pick<Draft, 'events' | 'state'>): Commit['participations'] {
  const latest = new Map<string, Commit['participations'][number]>()
  for (const { at, actedBy } of events) {
    if (actedBy.kind !== 'staff') continue
    const { personId, forPersonId = personId, unitId } = actedBy
    // Whoever comes back finds among what they had a part in what was done for them.
    for (const id of [personId, forPersonId])
      latest.set(id, { personId: id, unitId, incidentId: state.id, lastActedAt: at })
  }
  return [...latest.values()]
}

/** Those whom it concerned before hear of it too, for it may just have left them. */
function topicsOf(states: readonly incidents.Incident[], city: incidents.City): string[] {
  return [...new Set(states.flatMap((state) => incidents.topicsOf(state, city)))]
}
