import type { EventOf, EventType, IncidentEvent, LoggedEvent } from '../event.ts'
import { evolve } from '../evolve.ts'
import type { Incident } from '../incident.ts'
import { type ReporterStep, reporterView } from '../reporter-view.ts'
import { isOpen, type Stage } from '../stage.ts'

/** Where a work order stands for the hotline that handed it over. */
export const orderStates = [
  'received',
  'accepted',
  'handling',
  'suspended',
  'extended',
  'done',
  'reopened',
  'sentBack',
  'merged',
  'closed',
  'withdrawn',
] as const
export type OrderState = (typeof orderStates)[number]

export type OrderNews = Pick<ReporterStep, 'version' | 'at' | 'unitId' | 'text' | 'more' | 'until' | 'outcome'> & {
  readonly state: OrderState
}

/** `after` is the stage in which the event left the matter; nothing where it is none of the hotline's business. */
const says: { readonly [T in EventType]: (event: EventOf<T>, after: Stage) => OrderState | undefined } = {
  Reported: () => 'received',
  Accepted: () => 'accepted',
  Declined: () => 'sentBack',
  Escalated: () => 'handling',
  Dispatched: () => 'handling',
  Delegated: () => 'handling',
  Returned: () => 'handling',
  Disputed: nothing,
  Ruled: () => 'handling',
  CoHandlerInvited: nothing,
  CoHandlerSignedOff: nothing,
  CoHandlerReleased: nothing,
  ReporterContacted: underWay,
  Noted: underWay,
  ExtensionRequested: nothing,
  Extended: () => 'extended',
  ExtensionRefused: nothing,
  SuspensionRequested: nothing,
  SuspensionRefused: nothing,
  Suspended: () => 'suspended',
  MilestoneReached: underWay,
  Resumed: () => 'handling',
  Retimed: underWay,
  Urged: nothing,
  Supervised: nothing,
  Relocated: underWay,
  Reclassified: nothing,
  Merged: () => 'merged',
  Absorbed: nothing,
  Split: nothing,
  UnreasonableProposed: nothing,
  UnreasonableRefused: nothing,
  Resolved: () => 'done',
  Rejected: () => 'reopened',
  // Where it was closed already, that it is opened again is a step of its own.
  Rated: ({ satisfied }, after) => (!satisfied && isOpen(after) ? 'reopened' : undefined),
  CalledBack: nothing,
  Closed: ({ how }) => (how === 'withdrawn' ? 'withdrawn' : 'closed'),
  Reopened: () => 'reopened',
  Joined: nothing,
  Redacted: nothing,
}

type Asked = {
  readonly incident: Incident
  readonly log: readonly LoggedEvent[]
  readonly reporterId: string
  /** Versions that came of what the hotline said itself. */
  readonly theirs: ReadonlySet<number>
}

/** What a hotline is told of its work order, oldest first: what its reporter may read, and nothing that it said itself. */
export function orderNews({ incident, log, reporterId, theirs }: Asked): OrderNews[] {
  const stages = stagesAfter(log)
  return reporterView(incident, log, reporterId).steps.flatMap((step) => {
    const event = log[step.version - 1]?.event
    const after = stages[step.version - 1]
    const state = event && after && stateOf(event, after)
    if (!state || theirs.has(step.version)) return []
    const { version, at, unitId, text, more, until, outcome } = step
    return [
      {
        version,
        at,
        state,
        ...(unitId === undefined ? {} : { unitId }),
        ...(text === undefined ? {} : { text }),
        ...(more === undefined ? {} : { more }),
        ...(until === undefined ? {} : { until }),
        ...(outcome === undefined ? {} : { outcome }),
      },
    ]
  })
}

function stateOf<T extends EventType>(event: EventOf<T>, after: Stage): OrderState | undefined {
  return says[event.type](event, after)
}

function stagesAfter(log: readonly LoggedEvent[]): Stage[] {
  let incident: Incident | undefined
  return log.map((logged) => {
    incident = evolve(incident, logged)
    return incident.stage
  })
}

function underWay(_event: IncidentEvent, after: Stage): OrderState | undefined {
  if (after === 'suspended') return 'suspended'
  return isOpen(after) ? 'handling' : undefined
}

function nothing(): undefined {
  return undefined
}
