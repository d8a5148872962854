import { stop } from '../clocks.ts'
import { clockKinds } from '../incident.ts'
import type { Evolution } from './evolution.ts'
import { withoutPending } from './lead.ts'

export const merged: Evolution<'Merged'> = (incident, { intoId }, { at }) => ({
  ...withoutPending(incident),
  stage: 'merged',
  mergedIntoId: intoId,
  clocks: stop(incident.clocks, clockKinds, at),
})

/** Somebody who reported both is asked once. */
export const absorbed: Evolution<'Absorbed'> = (incident, { fromId, reporters }, { at }) => {
  const known = new Set(incident.reporters.map(({ reporterId }) => reporterId))
  const added = reporters.filter(({ reporterId }) => !known.has(reporterId)).map((by) => ({ ...by, joinedAt: at }))
  return {
    ...incident,
    reporters: [...incident.reporters, ...added],
    absorbedIds: [...incident.absorbedIds, fromId],
  }
}

export const split: Evolution<'Split'> = (incident, { parts }) => ({
  ...incident,
  partIds: [...incident.partIds, ...parts.map(({ id }) => id)],
})
