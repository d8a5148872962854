import type { RoutingFault } from '../dispatch/index.ts'
import type { Place, ReportedBy, Source, WaitingFor } from './incident.ts'
import type { Aspect, Outcome } from './stage.ts'

/** Everything anybody can ask of an incident; the words are those of the life cycle. */
export type Command =
  | Report
  | {
      readonly type: 'record'
      readonly report: Omit<Report, 'type'>
      readonly done: string
      readonly proofIds: readonly string[]
    }
  | { readonly type: 'accept'; readonly personId?: string; readonly note?: string }
  | { readonly type: 'decline'; readonly reason: string; readonly whereToGo: string }
  | { readonly type: 'escalate'; readonly reason: string; readonly tried: string; readonly toUnitId?: string }
  | {
      readonly type: 'dispatch'
      readonly unitId: string
      readonly coHandlers: readonly CoHandlerTask[]
      readonly dueAt?: string
      readonly note?: string
    }
  | { readonly type: 'delegate'; readonly personId?: string; readonly unitId?: string; readonly note?: string }
  | { readonly type: 'return'; readonly reason: string }
  | { readonly type: 'dispute'; readonly grounds: string; readonly proposedUnitId?: string }
  | { readonly type: 'rule'; readonly leadUnitId: string; readonly reason: string }
  | ({ readonly type: 'invite' } & CoHandlerTask)
  | {
      readonly type: 'signOff'
      readonly unitId?: string
      readonly result: string
      readonly photoIds: readonly string[]
    }
  | {
      readonly type: 'contact'
      readonly contactedAt: string
      readonly how: 'phone' | 'visit' | 'message'
      readonly gist: string
    }
  | {
      readonly type: 'note'
      readonly text: string
      readonly photoIds: readonly string[]
      readonly voiceIds?: readonly string[]
      readonly visibility: 'internal' | 'reporter'
    }
  | { readonly type: 'requestExtension'; readonly reason: string; readonly dueAt: string }
  | { readonly type: 'extend'; readonly approved: boolean; readonly reason: string; readonly dueAt?: string }
  | {
      readonly type: 'reachMilestone'
      readonly milestoneId: string
      readonly done: string
      readonly photoIds: readonly string[]
    }
  /** Where it waits for the reporter, the reason is a question that the reporter reads. */
  | { readonly type: 'suspend'; readonly reason: string; readonly until: string; readonly waitingFor?: WaitingFor }
  | { readonly type: 'approveSuspension'; readonly approved: boolean; readonly reason: string }
  | { readonly type: 'resume'; readonly reason: string }
  | { readonly type: 'urge'; readonly text?: string }
  | { readonly type: 'supervise'; readonly reason: string; readonly dueAt: string }
  | { readonly type: 'relocate'; readonly place: Place; readonly reason: string }
  /** `confidential` when the new category is one that only cleared people may see. */
  | {
      readonly type: 'reclassify'
      readonly categoryId: string
      readonly confidential?: boolean
      readonly reason: string
    }
  | { readonly type: 'merge'; readonly targetId: string; readonly reason: string }
  | { readonly type: 'split'; readonly parts: readonly Part[]; readonly reason: string }
  | {
      readonly type: 'resolve'
      readonly outcome: Outcome
      readonly done: string
      readonly proofIds: readonly string[]
      readonly voiceIds?: readonly string[]
      readonly releases: readonly { readonly unitId: string; readonly reason: string }[]
    }
  | { readonly type: 'agreeUnreasonable'; readonly agreed: boolean; readonly reason: string }
  | { readonly type: 'verify'; readonly note?: string }
  | { readonly type: 'reject'; readonly reason: string }
  | { readonly type: 'confirm'; readonly text?: string }
  | { readonly type: 'dissatisfied'; readonly aspects: readonly Aspect[]; readonly text?: string }
  | {
      readonly type: 'callBack'
      readonly reached: boolean
      readonly satisfied?: boolean
      readonly aspects?: readonly Aspect[]
      readonly text?: string
      readonly reopen: boolean
    }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'join'; readonly by: ReportedBy; readonly text?: string; readonly photoIds: readonly string[] }
  | { readonly type: 'withdraw'; readonly reason?: string }
  | { readonly type: 'redact'; readonly reason: string; readonly targets: readonly RedactionTarget[] }
  /** The rest are never sent by a person: the server issues them as companions or when a time has come. */
  | {
      readonly type: 'absorb'
      readonly fromId: string
      readonly fromCaseCode: string
      readonly confidential: boolean
      readonly reporters: readonly ReportedBy[]
    }
  | {
      readonly type: 'openPart'
      readonly part: Part
      readonly fromId: string
      readonly unitId: string
      readonly report: Report
      /** Everybody else who reported the whole. */
      readonly alsoBy: readonly ReportedBy[]
    }
  | { readonly type: 'passWindow' }
  /** Calendars or limits have changed. */
  | { readonly type: 'retime' }
  /** Somebody leaves, and another person of the unit takes over what was given to them. */
  | {
      readonly type: 'handOver'
      readonly fromPersonId: string
      readonly toPersonId: string
      readonly reason: string
    }

export type CommandType = Command['type']

/** One kind of command, or several; written so that a table over the kinds can be applied to a command. */
export type CommandOf<T extends CommandType = CommandType> = {
  [K in T]: { readonly type: K } & Omit<Extract<Command, { readonly type: K }>, 'type'>
}[T]

export type Report = {
  readonly type: 'report'
  readonly text: string
  readonly categoryId?: string
  readonly place: Place
  readonly photoIds: readonly string[]
  /** What was spoken beside the text. */
  readonly voiceIds?: readonly string[]
  readonly urgent: boolean
  readonly confidential: boolean
  readonly source: Source
  readonly by: ReportedBy
  /** What the routing rules say; never sent by anybody. */
  readonly routing?: Routing
}

/**
 * The rule that was meant for a matter, by its number in a version of the list: where it sends it, or why it could not.
 * One that merely suggests says nothing here.
 */
export type Routing = {
  readonly version: number
  readonly number: number
  readonly ruleId: string
  readonly unitId?: string
  readonly fault?: RoutingFault
}

export type CoHandlerTask = { readonly unitId: string; readonly task: string; readonly dueAt?: string }

/** One matter cut out of another; `id` and `caseCode` are made by the caller, the domain has no dice. */
export type Part = {
  readonly id: string
  readonly caseCode: string
  readonly text: string
  readonly categoryId?: string
}

/** What is hidden: a photo, or the free text that an event of this incident carries. */
export type RedactionTarget =
  | { readonly kind: 'photo'; readonly photoId: string }
  | { readonly kind: 'text'; readonly version: number }
