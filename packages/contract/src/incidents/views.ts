import * as z from 'zod/mini'
import { LimitUnit } from '../deadlines/limit-unit.ts'
import { RoutingFault } from '../dispatch/routing-fault.ts'
import { Id, Instant, PersonRef, PlaceView, UnitRef } from '../values.ts'
import {
  Aspect,
  ClockKind,
  Closing,
  CommandName,
  Outcome,
  Source,
  Stage,
  TodoReason,
  Towards,
  WaitingFor,
} from './vocabulary.ts'

const CategoryRef = z.strictObject({ id: z.string(), name: z.string() })

/** One line of a list. */
export const IncidentSummary = z.strictObject({
  id: Id,
  caseCode: z.string(),
  version: z.int(),
  stage: Stage,
  text: z.string(),
  category: z.nullable(CategoryRef),
  place: PlaceView,
  urgent: z.boolean(),
  confidential: z.boolean(),
  lead: UnitRef,
  handler: z.nullable(PersonRef),
  heldSince: Instant,
  dueAt: z.nullable(Instant),
  /** From when the deadline is near; null where there is none or its time stands still. */
  warnAt: z.nullable(Instant),
  waitingFor: z.nullable(WaitingFor),
  reportedAt: Instant,
  lastActedAt: Instant,
  photoId: z.nullable(Id),
})
export type IncidentSummary = z.output<typeof IncidentSummary>

export const InboxItem = z.strictObject({
  ...IncidentSummary.shape,
  why: z.nullable(TodoReason),
  unit: z.nullable(UnitRef),
})
export type InboxItem = z.output<typeof InboxItem>

/** A reporter as staff see them: masked. */
const ReporterView = z.strictObject({
  kind: z.enum(['resident', 'staff', 'partner']),
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  joinedAt: Instant,
  rating: z.nullable(z.enum(['satisfied', 'dissatisfied'])),
})

const CoHandlerView = z.strictObject({
  unit: UnitRef,
  task: z.string(),
  dueAt: z.nullable(Instant),
  warnAt: z.nullable(Instant),
  status: z.enum(['open', 'signedOff', 'released']),
})

export const ClockView = z.strictObject({
  kind: ClockKind,
  /** Whose part it measures, for a co-handler. */
  unit: z.nullable(UnitRef),
  milestone: z.nullable(z.strictObject({ id: z.string(), name: z.string(), reached: z.boolean() })),
  startedAt: Instant,
  dueAt: z.nullable(Instant),
  warnAt: z.nullable(Instant),
  /** Where the date comes from; null where somebody set it by hand. */
  limit: z.nullable(z.strictObject({ amount: z.number(), unit: LimitUnit })),
  stoppedAt: z.nullable(Instant),
  paused: z.boolean(),
})

const CaseRef = z.strictObject({ id: Id, caseCode: z.string() })

/** Everything the incident page shows besides the steps. */
export const IncidentDetail = z.strictObject({
  ...IncidentSummary.shape,
  source: Source,
  photoIds: z.array(Id),
  proofIds: z.array(Id),
  reporters: z.array(ReporterView),
  coHandlers: z.array(CoHandlerView),
  dispute: z.nullable(z.strictObject({ grounds: z.string(), proposedUnit: z.nullable(UnitRef) })),
  request: z.nullable(
    z.strictObject({
      kind: z.enum(['extension', 'suspension', 'unreasonable']),
      reason: z.string(),
      until: z.nullable(Instant),
      by: z.nullable(PersonRef),
    }),
  ),
  suspension: z.nullable(z.strictObject({ reason: z.string(), until: Instant, waitingFor: z.nullable(WaitingFor) })),
  supervision: z.nullable(z.strictObject({ reason: z.string(), dueAt: Instant })),
  clocks: z.array(ClockView),
  resolution: z.nullable(z.strictObject({ outcome: Outcome, done: z.string(), unit: UnitRef, at: Instant })),
  decline: z.nullable(z.strictObject({ reason: z.string(), whereToGo: z.string() })),
  closing: z.nullable(z.strictObject({ how: Closing, at: Instant })),
  mergedInto: z.nullable(CaseRef),
  partOf: z.nullable(CaseRef),
  parts: z.array(CaseRef),
  absorbed: z.array(CaseRef),
  closingRule: z.strictObject({ proofRequired: z.boolean(), why: z.string() }),
  /** What the person asking may do now. */
  commands: z.array(CommandName),
})
export type IncidentDetail = z.output<typeof IncidentDetail>

/** One entry of the trail. `type` is the event's name; the facts that an event lacks are null. */
export const Step = z.strictObject({
  version: z.int(),
  at: Instant,
  type: z.string(),
  actor: z.strictObject({
    kind: z.enum(['staff', 'resident', 'system']),
    name: z.nullable(z.string()),
    unit: z.nullable(UnitRef),
  }),
  text: z.nullable(z.string()),
  more: z.nullable(z.string()),
  unit: z.nullable(UnitRef),
  person: z.nullable(PersonRef),
  dueAt: z.nullable(Instant),
  outcome: z.nullable(Outcome),
  aspects: z.array(Aspect),
  photoIds: z.array(Id),
  voiceIds: z.array(Id),
  internal: z.boolean(),
  redacted: z.boolean(),
  /** The routing rule that sent it there, or that could not be followed. */
  rule: z.nullable(z.strictObject({ number: z.int(), version: z.int(), fault: z.nullable(RoutingFault) })),
})
export type Step = z.output<typeof Step>

/** A unit that should take a matter, and why; `rule` where a routing rule says so. */
export const Suggestion = z.strictObject({
  unit: UnitRef,
  reason: z.string(),
  rule: z.nullable(
    z.strictObject({
      number: z.int(),
      fault: z.nullable(RoutingFault),
      note: z.nullable(z.string()),
      categoryNames: z.array(z.string()),
      areaNames: z.array(z.string()),
    }),
  ),
})

/** What the reporter reads with the case code. No internal notes, no other reporters. */
export const CaseView = z.strictObject({
  caseCode: z.string(),
  version: z.int(),
  stage: Stage,
  text: z.string(),
  categoryName: z.nullable(z.string()),
  address: z.string(),
  areaName: z.string(),
  photoIds: z.array(Id),
  reportedAt: Instant,
  /** Who has it now, since when, until when; null once it has ended, or where the handlers are confidential. */
  holder: z.nullable(
    z.strictObject({
      unitName: z.string(),
      since: Instant,
      until: z.nullable(Instant),
      /** What has to be done until then; null while the matter is suspended. */
      towards: z.nullable(Towards),
    }),
  ),
  /** What the reporter is asked; a note is the answer, and the work goes on. */
  question: z.nullable(z.strictObject({ text: z.string(), since: Instant, until: Instant })),
  steps: z.array(
    z.strictObject({
      at: Instant,
      type: z.string(),
      unitName: z.nullable(z.string()),
      text: z.nullable(z.string()),
      more: z.nullable(z.string()),
      until: z.nullable(Instant),
      outcome: z.nullable(Outcome),
      photoIds: z.array(Id),
    }),
  ),
  rating: z.nullable(z.enum(['satisfied', 'dissatisfied'])),
  /** Code of the case in which this one lives on. */
  continuedIn: z.nullable(z.string()),
  /** What the one asking may do; empty unless the follow key was shown. */
  commands: z.array(CommandName),
})
export type CaseView = z.output<typeof CaseView>

export const CommandDone = z.strictObject({ id: Id, caseCode: z.string(), version: z.int(), stage: Stage })
export type CommandDone = z.output<typeof CommandDone>
