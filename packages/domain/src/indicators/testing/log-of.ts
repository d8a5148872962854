import type { ActedBy, IncidentEvent, LoggedEvent } from '../../incidents/index.ts'

const begin = '2026-03-02T01:00:00.000Z'
const hour = 3_600_000

export type Happened = readonly [hours: number, event: IncidentEvent, by?: ActedBy]

const officer: ActedBy = { kind: 'staff', personId: 'mei', unitId: 'order' }
export const resident: ActedBy = { kind: 'resident', reporterId: 'lin' }

export function atHour(hours: number): string {
  return new Date(Date.parse(begin) + hours * hour).toISOString()
}

/** A log from what happened so many hours after the beginning. */
export function logOf(...happened: readonly Happened[]): LoggedEvent[] {
  return happened.map(([hours, event, actedBy = officer], index) => ({
    incidentId: 'one',
    version: index + 1,
    at: atHour(hours),
    actedBy,
    event,
  }))
}

export const reported = {
  type: 'Reported',
  caseCode: '260302-AAAA-AAAA',
  text: 'a shed',
  categoryId: 'shed',
  place: { longitude: 117.7, latitude: 24.5, address: '', areaCode: '350603001002001' },
  photoIds: [],
  urgent: false,
  confidential: false,
  source: 'resident',
  by: { reporterId: 'lin', kind: 'resident' },
  unitId: 'street',
  acceptDueAt: atHour(2),
} as const satisfies IncidentEvent
/** Due a hundred hours after the beginning. */
export const dispatched = { type: 'Dispatched', unitId: 'order', limitAt: atHour(100) } as const satisfies IncidentEvent
export const resolved = {
  type: 'Resolved',
  outcome: 'substantive',
  done: 'gone',
  proofIds: [],
  rateDueAt: atHour(1000),
} as const satisfies IncidentEvent
export const closed = { type: 'Closed', how: 'verified' } as const satisfies IncidentEvent
export const happy = { type: 'Rated', reporterId: 'lin', satisfied: true, aspects: [] } as const satisfies IncidentEvent
export const angry = {
  type: 'Rated',
  reporterId: 'lin',
  satisfied: false,
  aspects: ['result'],
  dueAt: atHour(300),
} as const satisfies IncidentEvent
