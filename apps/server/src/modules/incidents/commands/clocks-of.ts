import { incidents } from '@ejia/domain'
import type { ClockRow } from '../store/commit.ts'
import { type Reckoning, warnAtOf } from './warn-at.ts'

/** The clocks of a matter that run towards a date, each with who is to keep it. */
export function clocksOf(state: incidents.Incident, { city, timing }: Reckoning): ClockRow[] {
  const { id: incidentId, confidential, place } = state
  return incidents.whoOwes(state, city).map(({ clock, unitId, personId }) => ({
    incidentId,
    kind: clock.kind,
    part: clock.of ?? '',
    unitId,
    personId: personId ?? null,
    areaCode: place.areaCode,
    confidential,
    dueAt: clock.dueAt,
    warnAt: warnAtOf(clock, place.areaCode, timing) ?? clock.dueAt,
  }))
}
