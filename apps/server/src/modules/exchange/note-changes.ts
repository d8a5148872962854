import type { FeedChange, Platform, Subscription } from '../../platform/index.ts'
import { readChanges } from '../incidents/index.ts'
import { noteMergers } from './orders/note-mergers.ts'
import { addChanges, listLatestVersions, type NewChange } from './store/changes.ts'

/** Numbers every change of a matter in the order in which it was committed, for those who read on from a number. */
export function changesSubscription({ live }: Pick<Platform, 'live'>): Subscription {
  return {
    name: 'exchange',
    async handle(tx, changes) {
      const ids = [...new Set(changes.flatMap(incidentIn))]
      if (ids.length === 0) return
      const [known, changesOf] = await Promise.all([listLatestVersions(tx, ids), readChanges(tx, ids)])
      const reached = new Map(known)
      const mergers: { fromId: string; intoId: string }[] = []
      const found = changes.flatMap((change): NewChange[] => {
        const [incidentId] = incidentIn(change)
        if (incidentId === undefined || change.version === null) return []
        const after = reached.get(incidentId) ?? 0
        if (after >= change.version) return []
        reached.set(incidentId, change.version)
        const { events = [] } = changesOf(incidentId)({ after, upTo: change.version }) ?? {}
        for (const { event } of events)
          if (event.type === 'Merged') mergers.push({ fromId: incidentId, intoId: event.intoId })
        return events.map(({ version, at }) => ({ incidentId, version, at }))
      })
      if (found.length > 0) await addChanges(tx, found)
      await noteMergers(tx, mergers)
    },
    onCommit: () => live.noteCommit(),
  }
}

/** What is told to a person's screens only is no change of a matter. */
function incidentIn({ incidentId, version, topics }: FeedChange): string[] {
  if (incidentId === null || version === null) return []
  return topics.includes(`incident:${incidentId}`) || topics.includes(`imported:${incidentId}`) ? [incidentId] : []
}
