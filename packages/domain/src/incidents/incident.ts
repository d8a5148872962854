import type { AreaLevel } from '../areas/index.ts'
import type { Limit } from '../deadlines/index.ts'
import type { Closing, Outcome, Stage } from './stage.ts'

/** WGS-84 (CGCS2000) degrees. `areaCode` is the grid (15 digits) or, where none is drawn, the nearest known area. */
export type Place = {
  readonly longitude: number
  readonly latitude: number
  readonly accuracyMetres?: number
  /** As it arrived, where that was another system than WGS-84: a conversion can be done again, never undone exactly. */
  readonly given?: { readonly longitude: number; readonly latitude: number; readonly coordSys: 'gcj02' | 'bd09' }
  readonly address: string
  readonly areaCode: string
}

/** `gridWorker` stands for any staff who report in their own name. */
export type Source = 'resident' | 'gridWorker' | 'onBehalf' | 'partner'

/**
 * A reporter is an opaque key here; name and phone live apart from the log and can be erased.
 * `personId` is set by the domain for staff who report in their own name.
 */
export type ReportedBy = {
  readonly reporterId: string
  readonly kind: 'resident' | 'staff' | 'partner'
  readonly personId?: string
}

export type Reporter = ReportedBy & {
  readonly joinedAt: string
  /** Set once this reporter has said whether the result satisfies. A new resolution clears it. */
  readonly rating?: 'satisfied' | 'dissatisfied'
}

/** Text in the state remembers the event it came from, so that it can be hidden with it. Hidden text is empty. */
export type Written = { readonly version: number }

/** A co-handling unit and how far its part is; until when is on the clock of its part. */
export type CoHandler = {
  readonly unitId: string
  readonly task: string
  readonly status: 'open' | 'signedOff' | 'released'
} & Written

export const clockKinds = ['accept', 'dispatch', 'contact', 'milestone', 'solve', 'coHandle', 'verify', 'rate'] as const
export type ClockKind = (typeof clockKinds)[number]

/** A limit as it was looked up, and the level of the unit that owes the step. */
export type ClockLimit = Limit & { readonly level: AreaLevel }

/** Instants are ISO-8601 UTC. A clock without `stoppedAt` runs, unless its last pause is open. */
export type Clock = {
  readonly kind: ClockKind
  /** The unit whose part it measures, or the milestone. */
  readonly of?: string
  /** Of a milestone, as people call it. */
  readonly name?: string
  readonly startedAt: string
  readonly dueAt?: string
  /** Where the date comes from; a date set by hand has none. */
  readonly limit?: ClockLimit
  readonly stoppedAt?: string
  /** Of a milestone that was reached rather than ended with the work. */
  readonly reached?: true
  readonly pauses: readonly { readonly from: string; readonly to?: string }[]
}

/** Where the deadline of a running clock lies from now on, and the limit where that is another. */
export type Due = {
  readonly kind: ClockKind
  readonly of?: string
  readonly dueAt: string
  readonly limit?: ClockLimit
}

/** For whom a suspended matter waits, where that is somebody who can end the waiting with an answer. */
export type WaitingFor = 'reporter'

/** Something asked of a supervisor or a second person that is not settled yet. */
export type PendingRequest = Written & {
  readonly byPersonId: string
  readonly byUnitId: string
} & (
    | { readonly kind: 'extension'; readonly reason: string; readonly dueAt: string }
    | {
        readonly kind: 'suspension'
        readonly reason: string
        readonly until: string
        readonly waitingFor?: WaitingFor
      }
    | { readonly kind: 'unreasonable'; readonly done: string; readonly proofIds: readonly string[] }
  )

/** The state of one incident: what `evolve` makes of its log, and nothing else. */
export type Incident = {
  readonly id: string
  readonly caseCode: string
  readonly version: number
  readonly stage: Stage
  readonly text: string
  readonly categoryId?: string
  /** Its category asked for no photo of the result when the matter got it. */
  readonly proofFree?: true
  readonly place: Place
  readonly source: Source
  readonly urgent: boolean
  readonly confidential: boolean
  readonly photoIds: readonly string[]
  /** The result, as the present resolution shows it. */
  readonly proofIds: readonly string[]
  /** Photos of notes, of co-handlers' results, of proposals and of earlier results. */
  readonly notePhotoIds: readonly string[]
  /** The first is the one who opened it. */
  readonly reporters: readonly Reporter[]
  /** The one unit responsible: to accept while reported, to decide while dispatching, to solve while handling. */
  readonly leadUnitId: string
  readonly handlerId?: string
  /** Since when the present lead has it. */
  readonly heldSince: string
  /** Who sent it to the present lead, latest last: where a return goes. */
  readonly senders: readonly string[]
  /** Every unit that has or had a part in it, first first; they see it wherever it lies. */
  readonly involvedUnitIds: readonly string[]
  readonly coHandlers: readonly CoHandler[]
  readonly dispute?: Written & {
    readonly grounds: string
    readonly proposedUnitId?: string
    readonly byPersonId: string
  }
  readonly request?: PendingRequest
  readonly suspension?: Written & {
    readonly reason: string
    readonly until: string
    readonly waitingFor?: WaitingFor
  }
  /** Under watch: ordered, or because the reporter was not satisfied. */
  readonly supervision?: Written & { readonly reason: string; readonly dueAt: string; readonly byReporter: boolean }
  readonly clocks: readonly Clock[]
  readonly urges: readonly { readonly on: string; readonly by: string }[]
  readonly resolution?: Written & {
    readonly outcome: Outcome
    readonly done: string
    readonly byUnitId: string
    readonly byPersonId: string
    readonly at: string
  }
  readonly decline?: Written & { readonly reason: string; readonly whereToGo: string }
  readonly closing?: { readonly how: Closing; readonly at: string }
  readonly mergedIntoId?: string
  readonly partOfId?: string
  readonly partIds: readonly string[]
  readonly absorbedIds: readonly string[]
  readonly redactions: readonly { readonly target: string; readonly at: string }[]
  readonly reopenedTimes: number
  readonly reportedAt: string
  readonly lastActedAt: string
}
