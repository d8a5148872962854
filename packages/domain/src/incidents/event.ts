import type { CoHandlerTask, Part, RedactionTarget } from './command.ts'
import type { Place, ReportedBy, Source } from './incident.ts'
import type { Aspect, Closing, Outcome } from './stage.ts'

/** What happened. Names are never changed once stored: the log outlives the code. */
export type IncidentEvent =
  | {
      readonly type: 'Reported'
      readonly caseCode: string
      readonly text: string
      readonly categoryId?: string
      readonly place: Place
      readonly photoIds: readonly string[]
      readonly voiceIds?: readonly string[]
      readonly urgent: boolean
      readonly confidential: boolean
      readonly source: Source
      readonly by: ReportedBy
      readonly unitId: string
      readonly acceptDueAt?: string
      readonly partOfId?: string
    }
  | {
      readonly type: 'Accepted'
      readonly unitId: string
      readonly personId?: string
      readonly dueAt?: string
      readonly contactDueAt?: string
      readonly note?: string
    }
  | { readonly type: 'Declined'; readonly reason: string; readonly whereToGo: string }
  | {
      readonly type: 'Escalated'
      readonly toUnitId: string
      readonly reason: string
      readonly tried: string
      readonly dispatchDueAt?: string
    }
  /** `dueAt` moves the solve deadline; `limitAt` holds where no solve clock runs yet. */
  | {
      readonly type: 'Dispatched'
      readonly unitId: string
      readonly dueAt?: string
      readonly limitAt?: string
      readonly contactDueAt?: string
      readonly note?: string
    }
  | { readonly type: 'Delegated'; readonly unitId: string; readonly personId?: string; readonly note?: string }
  | { readonly type: 'Returned'; readonly toUnitId: string; readonly reason: string; readonly dispatchDueAt?: string }
  | { readonly type: 'Disputed'; readonly grounds: string; readonly proposedUnitId?: string }
  | { readonly type: 'Ruled'; readonly leadUnitId: string; readonly reason: string; readonly dueAt?: string }
  | ({ readonly type: 'CoHandlerInvited' } & CoHandlerTask)
  | {
      readonly type: 'CoHandlerSignedOff'
      readonly unitId: string
      readonly result: string
      readonly photoIds: readonly string[]
    }
  | { readonly type: 'CoHandlerReleased'; readonly unitId: string; readonly reason: string }
  | {
      readonly type: 'ReporterContacted'
      readonly contactedAt: string
      readonly how: 'phone' | 'visit' | 'message'
      readonly gist: string
    }
  | {
      readonly type: 'Noted'
      readonly text: string
      readonly photoIds: readonly string[]
      readonly visibility: 'internal' | 'reporter'
    }
  | { readonly type: 'ExtensionRequested'; readonly reason: string; readonly dueAt: string }
  | { readonly type: 'Extended'; readonly dueAt: string; readonly reason: string }
  | { readonly type: 'ExtensionRefused'; readonly reason: string }
  | { readonly type: 'SuspensionRequested'; readonly reason: string; readonly until: string }
  | { readonly type: 'SuspensionRefused'; readonly reason: string }
  | { readonly type: 'Suspended'; readonly reason: string; readonly until: string }
  | { readonly type: 'Resumed'; readonly reason: string }
  | { readonly type: 'Urged'; readonly text?: string }
  | { readonly type: 'Supervised'; readonly reason: string; readonly dueAt: string }
  /** Another `unitId` than the lead must accept it anew. */
  | {
      readonly type: 'Relocated'
      readonly place: Place
      readonly unitId: string
      readonly acceptDueAt?: string
      readonly reason: string
    }
  | {
      readonly type: 'Reclassified'
      readonly categoryId: string
      readonly unitId: string
      readonly confidential: boolean
      readonly dueAt?: string
      readonly dispatchDueAt?: string
      readonly reason: string
    }
  | { readonly type: 'Merged'; readonly intoId: string; readonly reason: string }
  | {
      readonly type: 'Absorbed'
      readonly fromId: string
      readonly fromCaseCode: string
      readonly reporters: readonly ReportedBy[]
    }
  | { readonly type: 'Split'; readonly parts: readonly Part[]; readonly reason: string }
  | { readonly type: 'UnreasonableProposed'; readonly done: string; readonly proofIds: readonly string[] }
  | { readonly type: 'UnreasonableRefused'; readonly reason: string }
  | {
      readonly type: 'Resolved'
      readonly outcome: Outcome
      readonly done: string
      readonly proofIds: readonly string[]
      readonly agreedByPersonId?: string
      readonly rateDueAt: string
    }
  | { readonly type: 'Rejected'; readonly reason: string; readonly dueAt?: string }
  | {
      readonly type: 'Rated'
      readonly reporterId: string
      readonly satisfied: boolean
      readonly aspects: readonly Aspect[]
      readonly text?: string
      readonly dueAt?: string
    }
  | { readonly type: 'CalledBack'; readonly reached: boolean; readonly satisfied?: boolean; readonly text?: string }
  | { readonly type: 'Closed'; readonly how: Closing; readonly note?: string }
  | { readonly type: 'Reopened'; readonly reason: string; readonly unitId: string; readonly dueAt?: string }
  | { readonly type: 'Joined'; readonly by: ReportedBy; readonly text?: string; readonly photoIds: readonly string[] }
  | { readonly type: 'Redacted'; readonly reason: string; readonly targets: readonly RedactionTarget[] }

export type EventType = IncidentEvent['type']

/** One kind of event, or several; written so that a table over the kinds can be applied to an event. */
export type EventOf<T extends EventType = EventType> = {
  [K in T]: { readonly type: K } & Omit<Extract<IncidentEvent, { readonly type: K }>, 'type'>
}[T]

/** In which name somebody acted. A person acts for the unit that gave the standing. */
export type ActedBy =
  | { readonly kind: 'staff'; readonly personId: string; readonly unitId: string }
  | { readonly kind: 'resident'; readonly reporterId?: string }
  | { readonly kind: 'system' }

/** An event as it stands in the log: numbered from 1 per incident, `at` is ISO-8601 UTC. */
export type LoggedEvent = {
  readonly incidentId: string
  readonly version: number
  readonly at: string
  readonly actedBy: ActedBy
  readonly event: IncidentEvent
}
