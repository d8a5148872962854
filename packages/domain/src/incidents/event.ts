import type { Milestone } from '../deadlines/index.ts'
import type { CoHandlerTask, Part, RedactionTarget, Routing } from './command.ts'
import type { ClockKind, ClockLimit, Due, Place, ReportedBy, Source, WaitingFor } from './incident.ts'
import type { Aspect, Closing, Outcome } from './stage.ts'

/** The limits that the dates of an event come from; a date set by hand has none. */
export type DatedBy = { readonly limits?: { readonly [K in Exclude<ClockKind, 'milestone'>]?: ClockLimit } }

/** The milestones whose time begins with an event. */
export type OnTheWay = { readonly milestones?: readonly StartedMilestone[] }
export type StartedMilestone = Omit<Milestone, 'limit'> & { readonly limit?: ClockLimit }

/** What happened. Names are never changed once stored: the log outlives the code. */
export type IncidentEvent =
  | (DatedBy & {
      readonly type: 'Reported'
      readonly caseCode: string
      readonly text: string
      readonly categoryId?: string
      /** The category asked for no photo of the result then; of older logs, and where it did, this is absent. */
      readonly proofFree?: true
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
      readonly routing?: Routing
    })
  | (DatedBy &
      OnTheWay & {
        readonly type: 'Accepted'
        readonly unitId: string
        readonly personId?: string
        readonly dueAt?: string
        readonly contactDueAt?: string
        readonly note?: string
      })
  | { readonly type: 'Declined'; readonly reason: string; readonly whereToGo: string }
  | (DatedBy & {
      readonly type: 'Escalated'
      readonly toUnitId: string
      readonly reason: string
      readonly tried: string
      readonly dispatchDueAt?: string
    })
  /** `dueAt` moves the solve deadline; `limitAt` holds where no solve clock runs yet. */
  | (DatedBy &
      OnTheWay & {
        readonly type: 'Dispatched'
        readonly unitId: string
        readonly dueAt?: string
        readonly limitAt?: string
        readonly contactDueAt?: string
        readonly note?: string
      })
  | { readonly type: 'Delegated'; readonly unitId: string; readonly personId?: string; readonly note?: string }
  | (DatedBy & {
      readonly type: 'Returned'
      readonly toUnitId: string
      readonly reason: string
      readonly dispatchDueAt?: string
    })
  | { readonly type: 'Disputed'; readonly grounds: string; readonly proposedUnitId?: string }
  | (DatedBy & {
      readonly type: 'Ruled'
      readonly leadUnitId: string
      readonly reason: string
      readonly dueAt?: string
    })
  | (DatedBy & { readonly type: 'CoHandlerInvited' } & CoHandlerTask)
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
      readonly voiceIds?: readonly string[]
      readonly visibility: 'internal' | 'reporter'
    }
  | { readonly type: 'ExtensionRequested'; readonly reason: string; readonly dueAt: string }
  | { readonly type: 'Extended'; readonly dueAt: string; readonly reason: string }
  | { readonly type: 'ExtensionRefused'; readonly reason: string }
  | {
      readonly type: 'SuspensionRequested'
      readonly reason: string
      readonly until: string
      readonly waitingFor?: WaitingFor
    }
  | { readonly type: 'SuspensionRefused'; readonly reason: string }
  | { readonly type: 'Suspended'; readonly reason: string; readonly until: string; readonly waitingFor?: WaitingFor }
  | {
      readonly type: 'MilestoneReached'
      readonly milestoneId: string
      readonly name: string
      readonly done: string
      readonly photoIds: readonly string[]
    }
  /** `because` where it was not ordered: the reporter answered the question. */
  | {
      readonly type: 'Resumed'
      readonly reason: string
      readonly because?: 'answered'
      readonly dues?: readonly Due[]
    }
  /** By changed calendars or limits. */
  | { readonly type: 'Retimed'; readonly dues: readonly Due[] }
  | { readonly type: 'Urged'; readonly text?: string }
  | { readonly type: 'Supervised'; readonly reason: string; readonly dueAt: string }
  /** Another `unitId` than the lead must accept it anew. */
  | (DatedBy & {
      readonly type: 'Relocated'
      readonly place: Place
      readonly unitId: string
      readonly acceptDueAt?: string
      /** Clocks that go on, by the calendar of the true place. */
      readonly dues?: readonly Due[]
      readonly reason: string
    })
  | (DatedBy &
      OnTheWay & {
        readonly type: 'Reclassified'
        readonly categoryId: string
        readonly proofFree?: true
        readonly unitId: string
        readonly confidential: boolean
        /** Of solving, where that has a date. */
        readonly dueAt?: string
        /** Clocks that go on, by the limits of the true category. */
        readonly dues?: readonly Due[]
        readonly dispatchDueAt?: string
        readonly reason: string
      })
  | { readonly type: 'Merged'; readonly intoId: string; readonly reason: string }
  | {
      readonly type: 'Absorbed'
      readonly fromId: string
      readonly fromCaseCode: string
      readonly reporters: readonly ReportedBy[]
    }
  | { readonly type: 'Split'; readonly parts: readonly Part[]; readonly reason: string }
  | {
      readonly type: 'UnreasonableProposed'
      readonly done: string
      readonly proofIds: readonly string[]
      readonly voiceIds?: readonly string[]
    }
  | { readonly type: 'UnreasonableRefused'; readonly reason: string }
  | (DatedBy & {
      readonly type: 'Resolved'
      readonly outcome: Outcome
      readonly done: string
      readonly proofIds: readonly string[]
      readonly voiceIds?: readonly string[]
      readonly agreedByPersonId?: string
      readonly rateDueAt: string
      readonly verifyDueAt?: string
    })
  | (DatedBy & OnTheWay & { readonly type: 'Rejected'; readonly reason: string; readonly dueAt?: string })
  | (DatedBy &
      OnTheWay & {
        readonly type: 'Rated'
        readonly reporterId: string
        readonly satisfied: boolean
        readonly aspects: readonly Aspect[]
        readonly text?: string
        readonly dueAt?: string
      })
  | {
      readonly type: 'CalledBack'
      readonly reached: boolean
      readonly satisfied?: boolean
      /** What was wrong, of somebody who was dissatisfied. */
      readonly aspects?: readonly Aspect[]
      readonly text?: string
    }
  | { readonly type: 'Closed'; readonly how: Closing; readonly note?: string }
  | (DatedBy &
      OnTheWay & {
        readonly type: 'Reopened'
        readonly reason: string
        readonly unitId: string
        readonly dueAt?: string
      })
  | { readonly type: 'Joined'; readonly by: ReportedBy; readonly text?: string; readonly photoIds: readonly string[] }
  | { readonly type: 'Redacted'; readonly reason: string; readonly targets: readonly RedactionTarget[] }

export type EventType = IncidentEvent['type']

/** One kind of event, or several; written so that a table over the kinds can be applied to an event. */
export type EventOf<T extends EventType = EventType> = {
  [K in T]: { readonly type: K } & Omit<Extract<IncidentEvent, { readonly type: K }>, 'type'>
}[T]

/** In which name somebody acted. A person acts for the unit that gave the standing, a deputy also for who is away. */
export type ActedBy =
  | { readonly kind: 'staff'; readonly personId: string; readonly unitId: string; readonly forPersonId?: string }
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
