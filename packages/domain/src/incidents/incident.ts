import type { Closing, Outcome, Stage } from './stage.ts'

/** WGS-84 (CGCS2000) degrees. `areaCode` is the grid (15 digits) or, where none is drawn, the nearest known area. */
export type Place = {
  readonly longitude: number
  readonly latitude: number
  readonly accuracyMetres?: number
  readonly address: string
  readonly areaCode: string
}

export type Source = 'resident' | 'gridWorker' | 'onBehalf' | 'partner'

/** A reporter is an opaque key here; name and phone live apart from the log and can be erased. */
export type ReportedBy = { readonly reporterId: string; readonly kind: 'resident' | 'staff' | 'partner' }

export type Reporter = ReportedBy & {
  readonly joinedAt: string
  /** Set once this reporter has said whether the result satisfies. A new resolution clears it. */
  readonly rating?: 'satisfied' | 'dissatisfied'
}

/** A co-handling unit and how far its part is. */
export type CoHandler = {
  readonly unitId: string
  readonly task: string
  readonly dueAt?: string
  readonly status: 'open' | 'signedOff' | 'released'
}

export const clockKinds = ['accept', 'dispatch', 'contact', 'solve', 'rate'] as const
export type ClockKind = (typeof clockKinds)[number]

/** Instants are ISO-8601 UTC. A clock without `stoppedAt` runs, unless its last pause is open. */
export type Clock = {
  readonly kind: ClockKind
  readonly startedAt: string
  readonly dueAt?: string
  readonly stoppedAt?: string
  readonly pauses: readonly { readonly from: string; readonly to?: string }[]
}

/** Something asked of a supervisor or a second person that is not settled yet. */
export type PendingRequest =
  | { readonly kind: 'extension'; readonly reason: string; readonly dueAt: string; readonly byPersonId: string }
  | { readonly kind: 'suspension'; readonly reason: string; readonly until: string; readonly byPersonId: string }
  | {
      readonly kind: 'unreasonable'
      readonly done: string
      readonly proofIds: readonly string[]
      readonly byPersonId: string
    }

/** The state of one incident: what `evolve` makes of its log, and nothing else. */
export type Incident = {
  readonly id: string
  readonly caseCode: string
  readonly version: number
  readonly stage: Stage
  readonly text: string
  readonly categoryId?: string
  readonly place: Place
  readonly source: Source
  readonly urgent: boolean
  readonly confidential: boolean
  readonly photoIds: readonly string[]
  readonly proofIds: readonly string[]
  readonly reporters: readonly Reporter[]
  /** The one unit responsible: to accept while reported, to decide while dispatching, to solve while handling. */
  readonly leadUnitId: string
  readonly handlerId?: string
  /** Since when the present lead has it. */
  readonly heldSince: string
  /** Who sent it to the present lead, latest last: where a return goes. */
  readonly senders: readonly string[]
  readonly coHandlers: readonly CoHandler[]
  readonly dispute?: { readonly grounds: string; readonly proposedUnitId?: string }
  readonly request?: PendingRequest
  readonly suspension?: { readonly reason: string; readonly until: string }
  readonly supervision?: { readonly reason: string; readonly dueAt: string }
  readonly clocks: readonly Clock[]
  readonly urges: readonly { readonly on: string; readonly by: string }[]
  readonly resolution?: {
    readonly outcome: Outcome
    readonly done: string
    readonly byUnitId: string
    readonly byPersonId: string
    readonly at: string
  }
  readonly decline?: { readonly reason: string; readonly whereToGo: string }
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
