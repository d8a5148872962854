import * as z from 'zod/mini'
import { Id, Instant, Mobile, PlaceInput, Text } from '../values.ts'
import { Aspect, Outcome, WaitingFor } from './vocabulary.ts'

const PhotoIds = z._default(z.array(Id).check(z.maxLength(9)), [])

/** Recordings that go along with the text. */
const VoiceIds = z.exactOptional(z.array(Id).check(z.maxLength(3)))

/** Made by the sender before the first attempt: the same id sent again acts once. */
const commandId = Id

/** What every command on an existing incident carries besides its own facts. */
const envelope = { commandId, expectedVersion: z.int().check(z.gte(1)) }

const Caller = z.strictObject({ name: z.exactOptional(Text(50)), phone: z.exactOptional(Mobile) })

const report = {
  commandId,
  text: Text(2000),
  categoryId: z.exactOptional(z.string().check(z.maxLength(40))),
  place: PlaceInput,
  photoIds: PhotoIds,
}

/** A resident's report: no account, name and phone only if they wish. */
export const PublicReport = z.strictObject({
  ...report,
  ...Caller.shape,
  voiceIds: VoiceIds,
  confidential: z._default(z.boolean(), false),
  /** A number that the device made up for itself, to count how many reports come from it within the hour. */
  device: z.exactOptional(Id),
})

/** A report by staff, in their own name or for a caller. */
export const StaffReport = z.strictObject({
  ...report,
  voiceIds: VoiceIds,
  urgent: z._default(z.boolean(), false),
  confidential: z._default(z.boolean(), false),
  onBehalfOf: z.exactOptional(Caller),
})

/** 当场办结: reported and done in one step. */
export const Record = z.strictObject({
  ...report,
  voiceIds: VoiceIds,
  done: Text(1000),
  proofIds: PhotoIds,
  onBehalfOf: z.exactOptional(Caller),
})

const CoHandlerTask = z.strictObject({ unitId: Id, task: Text(500), dueAt: z.exactOptional(Instant) })
const reason = Text(1000)

function command<const S extends z.core.$ZodShape>(shape: S) {
  return z.strictObject({ ...envelope, ...shape })
}

/** The facts each command carries, by its name. Commands that open an incident are above. */
export const commandBodies = {
  accept: command({ personId: z.exactOptional(Id), note: z.exactOptional(Text(1000)) }),
  decline: command({ reason, whereToGo: Text(500) }),
  escalate: command({ reason, tried: Text(1000), toUnitId: z.exactOptional(Id) }),
  dispatch: command({
    unitId: Id,
    coHandlers: z._default(z.array(CoHandlerTask).check(z.maxLength(10)), []),
    dueAt: z.exactOptional(Instant),
    note: z.exactOptional(Text(1000)),
  }),
  delegate: command({ personId: z.exactOptional(Id), unitId: z.exactOptional(Id), note: z.exactOptional(Text(1000)) }),
  return: command({ reason }),
  dispute: command({ grounds: reason, proposedUnitId: z.exactOptional(Id) }),
  rule: command({ leadUnitId: Id, reason }),
  invite: command(CoHandlerTask.shape),
  signOff: command({ unitId: z.exactOptional(Id), result: Text(1000), photoIds: PhotoIds }),
  contact: command({ contactedAt: Instant, how: z.enum(['phone', 'visit', 'message']), gist: Text(1000) }),
  note: command({
    text: z._default(z.string().check(z.trim(), z.maxLength(2000)), ''),
    photoIds: PhotoIds,
    voiceIds: VoiceIds,
    visibility: z._default(z.enum(['internal', 'reporter']), 'internal'),
  }),
  reachMilestone: command({ milestoneId: Text(60), done: Text(1000), photoIds: PhotoIds }),
  requestExtension: command({ reason, dueAt: Instant }),
  extend: command({ approved: z.boolean(), reason, dueAt: z.exactOptional(Instant) }),
  /** Waiting for the reporter, the reason is a question that the reporter reads and can answer. */
  suspend: command({ reason, until: Instant, waitingFor: z.exactOptional(WaitingFor) }),
  approveSuspension: command({ approved: z.boolean(), reason }),
  resume: command({ reason }),
  urge: command({ text: z.exactOptional(Text(500)) }),
  supervise: command({ reason, dueAt: Instant }),
  relocate: command({ place: PlaceInput, reason }),
  reclassify: command({ categoryId: Text(40), reason }),
  merge: command({ targetId: Id, reason }),
  split: command({
    parts: z
      .array(z.strictObject({ text: Text(2000), categoryId: z.exactOptional(Text(40)) }))
      .check(z.minLength(1), z.maxLength(5)),
    reason,
  }),
  resolve: command({
    outcome: Outcome,
    done: Text(1000),
    proofIds: PhotoIds,
    voiceIds: VoiceIds,
    releases: z._default(z.array(z.strictObject({ unitId: Id, reason: Text(500) })), []),
  }),
  agreeUnreasonable: command({ agreed: z.boolean(), reason }),
  verify: command({ note: z.exactOptional(Text(1000)) }),
  reject: command({ reason }),
  confirm: command({ text: z.exactOptional(Text(500)) }),
  /** The aspects that were wrong, or a sentence. */
  dissatisfied: command({ aspects: z._default(z.array(Aspect), []), text: z.exactOptional(Text(1000)) }),
  callBack: command({
    reached: z.boolean(),
    satisfied: z.exactOptional(z.boolean()),
    /** Which of the four was wrong, of somebody who was dissatisfied. */
    aspects: z._default(z.array(Aspect), []),
    text: z.exactOptional(Text(1000)),
    reopen: z._default(z.boolean(), false),
  }),
  reopen: command({ reason }),
  withdraw: command({ reason: z.exactOptional(Text(500)) }),
  redact: command({
    reason,
    targets: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('photo'), photoId: Id }),
          z.strictObject({ kind: z.literal('text'), version: z.int().check(z.gte(1)) }),
        ]),
      )
      .check(z.minLength(1), z.maxLength(20)),
  }),
} as const

export type CommandBodyName = keyof typeof commandBodies
export type CommandBody<K extends CommandBodyName> = z.input<(typeof commandBodies)[K]>

/** What the reporter may do with the case code; `followKey` (or the phone's last digits) proves it is theirs. */
export const residentCommandNames = [
  'urge',
  'note',
  'confirm',
  'dissatisfied',
  'reopen',
  'withdraw',
] as const satisfies readonly CommandBodyName[]

export const Join = z.strictObject({
  commandId,
  text: z.exactOptional(Text(1000)),
  photoIds: PhotoIds,
  ...Caller.shape,
})
