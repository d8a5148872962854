import type { IncidentDetail, Me } from '@ejia/contract'

/** The co-handling units in whose name this person can sign off. */
export function signingUnits({ coHandlers }: IncidentDetail, me: Me | undefined) {
  const mine = new Set((me?.memberships ?? []).map(({ unit }) => unit.id))
  return coHandlers.filter(({ unit, status }) => status === 'open' && mine.has(unit.id)).map(({ unit }) => unit)
}
