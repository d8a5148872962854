import { incidents } from '@ejia/domain'
import type { Todo } from '../store/commit.ts'
import { type Reckoning, warnAtOf } from './warn-at.ts'

/** Who owes which step now. Those that were owed before keep the time since when they wait. */
export function todosOf(state: incidents.Incident, { city, timing }: Reckoning, now: string): Todo[] {
  return incidents.whoMustAct(state, city).map(({ unitId, personId, why, clock }) => ({
    incidentId: state.id,
    unitId,
    why,
    since: now,
    ...(personId === undefined ? {} : { personId }),
    ...(clock?.dueAt === undefined ? {} : { dueAt: clock.dueAt, ...warnedOf(clock, state, timing) }),
  }))
}

function warnedOf(clock: incidents.Clock, { place }: incidents.Incident, timing: Reckoning['timing']) {
  const warnAt = warnAtOf(clock, place.areaCode, timing)
  return warnAt === undefined ? {} : { warnAt }
}
