import type { EventOf, EventType, LoggedEvent } from './event.ts'
import { calledBack, rated, redacted, rejected, reopened } from './evolve/afterwards.ts'
import { closed, resolved, unreasonableProposed, unreasonableRefused } from './evolve/ending.ts'
import type { Evolution, Moment } from './evolve/evolution.ts'
import {
  delegated,
  dispatched,
  disputed,
  escalated,
  reclassified,
  relocated,
  returned,
  ruled,
} from './evolve/handover.ts'
import { accepted, declined, joined, reported } from './evolve/intake.ts'
import {
  coHandlerInvited,
  coHandlerReleased,
  coHandlerSignedOff,
  milestoneReached,
  noted,
  reporterContacted,
} from './evolve/joint-work.ts'
import { absorbed, merged, split } from './evolve/kinship.ts'
import {
  extended,
  extensionRefused,
  extensionRequested,
  resumed,
  retimed,
  supervised,
  suspended,
  suspensionRefused,
  suspensionRequested,
  urged,
} from './evolve/time.ts'
import type { Incident } from './incident.ts'

type LaterType = Exclude<EventType, 'Reported'>

const evolutions: { readonly [T in LaterType]: Evolution<T> } = {
  Accepted: accepted,
  Declined: declined,
  Escalated: escalated,
  Dispatched: dispatched,
  Delegated: delegated,
  Returned: returned,
  Disputed: disputed,
  Ruled: ruled,
  CoHandlerInvited: coHandlerInvited,
  CoHandlerSignedOff: coHandlerSignedOff,
  CoHandlerReleased: coHandlerReleased,
  ReporterContacted: reporterContacted,
  Noted: noted,
  ExtensionRequested: extensionRequested,
  Extended: extended,
  ExtensionRefused: extensionRefused,
  SuspensionRequested: suspensionRequested,
  SuspensionRefused: suspensionRefused,
  Suspended: suspended,
  MilestoneReached: milestoneReached,
  Resumed: resumed,
  Retimed: retimed,
  Urged: urged,
  Supervised: supervised,
  Relocated: relocated,
  Reclassified: reclassified,
  Merged: merged,
  Absorbed: absorbed,
  Split: split,
  UnreasonableProposed: unreasonableProposed,
  UnreasonableRefused: unreasonableRefused,
  Resolved: resolved,
  Rejected: rejected,
  Rated: rated,
  CalledBack: calledBack,
  Closed: closed,
  Reopened: reopened,
  Joined: joined,
  Redacted: redacted,
}

/** The state after one more event. Never refuses: what is in the log has happened. */
export function evolve(incident: Incident | undefined, logged: LoggedEvent): Incident {
  if (logged.version !== (incident?.version ?? 0) + 1) throw new Error(`event ${logged.version} is out of order`)
  const next = incident ? later(incident, logged) : first(logged)
  return { ...next, version: logged.version, lastActedAt: logged.at, involvedUnitIds: involvedIn(next, logged) }
}

function first({ incidentId, event, ...moment }: LoggedEvent): Incident {
  if (event.type !== 'Reported') throw new Error(`a log begins with ${event.type}`)
  return reported(incidentId, event, moment)
}

function later(incident: Incident, { event, ...moment }: LoggedEvent): Incident {
  if (event.type === 'Reported') throw new Error('an incident is reported once')
  return evolveBy(incident, event, moment)
}

function evolveBy<T extends LaterType>(incident: Incident, event: EventOf<T>, moment: Moment): Incident {
  return evolutions[event.type](incident, event, moment)
}

function involvedIn({ involvedUnitIds, leadUnitId, coHandlers }: Incident, { actedBy }: LoggedEvent): string[] {
  const acting = actedBy.kind === 'staff' ? [actedBy.unitId] : []
  return [...new Set([...involvedUnitIds, ...acting, leadUnitId, ...coHandlers.map(({ unitId }) => unitId)])]
}
