import type { ActedBy, EventOf, EventType, LoggedEvent } from './event.ts'
import type { Due } from './incident.ts'
import type { Aspect, Outcome } from './stage.ts'

/** One entry of the trail in plain facts, for screens to put into words. Hidden text is left out. */
export type Step = Facts & {
  readonly version: number
  readonly at: string
  readonly type: EventType
  readonly actedBy: ActedBy
  readonly photoIds: readonly string[]
  readonly voiceIds: readonly string[]
  /** Among staff only. */
  readonly internal: boolean
  /** Something was here that is hidden now. */
  readonly redacted: boolean
}

type Facts = {
  readonly text?: string | undefined
  /** The second text of an event that carries two: what was tried, where to go. */
  readonly more?: string | undefined
  readonly unitId?: string | undefined
  readonly personId?: string | undefined
  readonly dueAt?: string | undefined
  readonly outcome?: Outcome
  readonly aspects?: readonly Aspect[]
  readonly photoIds?: readonly string[]
  readonly voiceIds?: readonly string[] | undefined
}

const factsOf: { readonly [T in EventType]: (event: EventOf<T>) => Facts } = {
  Reported: ({ text, unitId, acceptDueAt, photoIds, voiceIds }) => ({
    text,
    unitId,
    dueAt: acceptDueAt,
    photoIds,
    voiceIds,
  }),
  Accepted: ({ note, unitId, personId, dueAt }) => ({ text: note, unitId, personId, dueAt }),
  Declined: ({ reason, whereToGo }) => ({ text: reason, more: whereToGo }),
  Escalated: ({ reason, tried, toUnitId }) => ({ text: reason, more: tried, unitId: toUnitId }),
  Dispatched: ({ note, unitId, dueAt, limitAt }) => ({ text: note, unitId, dueAt: dueAt ?? limitAt }),
  Delegated: ({ note, unitId, personId }) => ({ text: note, unitId, personId }),
  Returned: ({ reason, toUnitId }) => ({ text: reason, unitId: toUnitId }),
  Disputed: ({ grounds, proposedUnitId }) => ({ text: grounds, unitId: proposedUnitId }),
  Ruled: ({ reason, leadUnitId, dueAt }) => ({ text: reason, unitId: leadUnitId, dueAt }),
  CoHandlerInvited: ({ task, unitId, dueAt }) => ({ text: task, unitId, dueAt }),
  CoHandlerSignedOff: ({ result, unitId, photoIds }) => ({ text: result, unitId, photoIds }),
  CoHandlerReleased: ({ reason, unitId }) => ({ text: reason, unitId }),
  ReporterContacted: ({ gist, how }) => ({ text: gist, more: how }),
  Noted: ({ text, photoIds, voiceIds }) => ({ text, photoIds, voiceIds }),
  ExtensionRequested: ({ reason, dueAt }) => ({ text: reason, dueAt }),
  Extended: ({ reason, dueAt }) => ({ text: reason, dueAt }),
  ExtensionRefused: ({ reason }) => ({ text: reason }),
  SuspensionRequested: ({ reason, until, waitingFor }) => ({ text: reason, more: waitingFor, dueAt: until }),
  SuspensionRefused: ({ reason }) => ({ text: reason }),
  Suspended: ({ reason, until, waitingFor }) => ({ text: reason, more: waitingFor, dueAt: until }),
  MilestoneReached: ({ name, done, photoIds }) => ({ text: done, more: name, photoIds }),
  Resumed: ({ reason, because, dues }) => ({ text: reason, more: because, dueAt: solvedAt(dues) }),
  Retimed: ({ dues }) => ({ dueAt: solvedAt(dues) }),
  Urged: ({ text }) => ({ text }),
  Supervised: ({ reason, dueAt }) => ({ text: reason, dueAt }),
  Relocated: ({ reason, place, unitId }) => ({ text: reason, more: place.address, unitId }),
  Reclassified: ({ reason, unitId, dueAt }) => ({ text: reason, unitId, dueAt }),
  Merged: ({ reason }) => ({ text: reason }),
  Absorbed: ({ fromCaseCode }) => ({ more: fromCaseCode }),
  Split: ({ reason, parts }) => ({ text: reason, more: parts.map(({ caseCode }) => caseCode).join(' ') }),
  UnreasonableProposed: ({ done, proofIds, voiceIds }) => ({
    text: done,
    outcome: 'unreasonable',
    photoIds: proofIds,
    voiceIds,
  }),
  UnreasonableRefused: ({ reason }) => ({ text: reason }),
  Resolved: ({ done, outcome, proofIds, voiceIds, rateDueAt }) => ({
    text: done,
    outcome,
    photoIds: proofIds,
    voiceIds,
    dueAt: rateDueAt,
  }),
  Rejected: ({ reason, dueAt }) => ({ text: reason, dueAt }),
  Rated: ({ text, aspects, dueAt }) => ({ text, aspects, dueAt }),
  CalledBack: ({ text, aspects = [] }) => ({ text, aspects }),
  Closed: ({ note, how }) => ({ text: note, more: how }),
  Reopened: ({ reason, unitId, dueAt }) => ({ text: reason, unitId, dueAt }),
  Joined: ({ text, photoIds }) => ({ text, photoIds }),
  Redacted: ({ reason }) => ({ text: reason }),
}

/** The whole trail as staff read it, oldest first, without what was redacted. */
export function listSteps(log: readonly LoggedEvent[]): Step[] {
  const hidden = hiddenIn(log)
  return log.map(({ version, at, actedBy, event }) => {
    const { photoIds = [], voiceIds = [], text, more, ...facts } = readFacts(event)
    const isHidden = hidden.versions.has(version)
    const visible = photoIds.filter((id) => !hidden.photoIds.has(id))
    return {
      ...facts,
      ...(isHidden ? {} : { text, more }),
      version,
      at,
      type: event.type,
      actedBy,
      photoIds: visible,
      // Who hides the words hides the voice that says them.
      voiceIds: isHidden ? [] : voiceIds,
      internal: event.type === 'Noted' && event.visibility === 'internal',
      redacted: isHidden || visible.length < photoIds.length,
    }
  })
}

function solvedAt(dues: readonly Due[] | undefined): string | undefined {
  return dues?.find(({ kind }) => kind === 'solve')?.dueAt
}

function readFacts<T extends EventType>(event: EventOf<T>): Facts {
  return factsOf[event.type](event)
}

function hiddenIn(log: readonly LoggedEvent[]) {
  const targets = log.flatMap(({ event }) => (event.type === 'Redacted' ? event.targets : []))
  return {
    versions: new Set(targets.flatMap((target) => (target.kind === 'text' ? [target.version] : []))),
    photoIds: new Set(targets.flatMap((target) => (target.kind === 'photo' ? [target.photoId] : []))),
  }
}
