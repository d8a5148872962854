import type { FeedChange, Subscription } from '../../platform/index.ts'
import type { Desk } from './desk.ts'
import { handleChanges, type News } from './telling/handle-changes.ts'
import { beginRemindingAnew } from './telling/remind-open.ts'

/** Hears of every change of a matter, and of what open ones wait for. */
export function noticesSubscription(desk: Desk): Subscription {
  return {
    name: 'notices',
    async handle(tx, changes) {
      if (changes.some(({ topics }) => topics.includes('deadlines'))) await beginRemindingAnew(tx)
      await handleChanges(tx, desk, changes.flatMap(newsIn))
    },
    onCommit: desk.live.noteCommit,
  }
}

/** What is told to a person's screens only is no change of the matter. */
function newsIn({ incidentId, version, topics }: FeedChange): News[] {
  if (incidentId === null || version === null) return []
  const isImport = topics.includes(`imported:${incidentId}`)
  return isImport || topics.includes(`incident:${incidentId}`) ? [{ incidentId, version, isImport }] : []
}
