import * as z from 'zod/mini'
import { Schedule } from '../schedule.ts'
import { AreaCode, Id, Instant, PersonRef, Text, UnitRef } from '../values.ts'

const InboundKind = z.enum(['file', 'json', 'view'])

/**
 * A column of theirs and what it means: a field's code, the code of an item that a department added, or `building`,
 * `entrance`, `room`, `gridCode`, `relation`, `population`, `since`, `address`, `birthOn`. What is not named is not taken.
 */
const InboundColumn = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  meaning: z.string().check(z.minLength(1), z.maxLength(41)),
})

/** Where to fetch from. `connection` names one of those that the server was given; without it the address is public. */
export const inboundOrigin = {
  kind: InboundKind,
  connection: z.nullable(Text(60)),
  /** Of JSON: where it lies, `{page}` counts from 1 until nothing comes; of a view: its name, with its schema. */
  address: z.string().check(z.trim(), z.maxLength(500)),
  /** Of JSON: the names that lead to the list, as `data.items`; empty where the answer is the list. */
  listPath: z.string().check(z.trim(), z.maxLength(200), z.regex(/^([^.\s]+(\.[^.\s]+)*)?$/)),
}

export const inboundSettings = {
  name: Text(60),
  areaCode: AreaCode,
  /** Whose word it is. */
  unitId: Id,
  legalBasis: Text(300),
  ...inboundOrigin,
  columns: z.array(InboundColumn).check(z.minLength(1), z.maxLength(60)),
  /** Whether somebody who is surely not on record, at a room that is known or can be made, is recorded. */
  registersNew: z.boolean(),
  schedule: z.nullable(Schedule),
  isOn: z.boolean(),
}

export const InboundRun = z.strictObject({
  id: Id,
  because: z.enum(['schedule', 'hand', 'file']),
  fileName: z.nullable(z.string()),
  startedAt: Instant,
  /** Nobody where the schedule did. */
  startedBy: z.nullable(PersonRef),
  endedAt: z.nullable(Instant),
  status: z.enum(['fetching', 'taking', 'done', 'undoing', 'undone', 'failed']),
  failure: z.nullable(z.string()),
  counts: z.strictObject({
    rows: z.int(),
    /** Not yet looked at. */
    pending: z.int(),
    /** As they came the last time. */
    unchanged: z.int(),
    matched: z.int(),
    registered: z.int(),
    /** Waiting for somebody to say who it is. */
    asked: z.int(),
    rejected: z.int(),
    /** Taken, but the other side has another address. */
    elsewhere: z.int(),
    /** Facts written into the record, and facts that wait to be settled. */
    written: z.int(),
    disputed: z.int(),
    /** After an undo: what stayed because somebody changed it since. */
    kept: z.int(),
  }),
})
export type InboundRun = z.output<typeof InboundRun>

export const InboundSource = z.strictObject({
  id: Id,
  ...inboundSettings,
  areaName: z.string(),
  unit: UnitRef,
  nextRunAt: z.nullable(Instant),
  changedAt: Instant,
  changedBy: PersonRef,
  lastRun: z.nullable(InboundRun),
  /** Questions of any of its runs. */
  asked: z.int(),
})
export type InboundSource = z.output<typeof InboundSource>

export const InboundConnection = z.strictObject({
  name: z.string(),
  kind: z.enum(['json', 'view']),
  /** The host, never more. */
  host: z.string(),
})
export type InboundConnection = z.output<typeof InboundConnection>

const part = z.enum(['name', 'idCard', 'phone', 'birthOn', 'address'])
const shown = z.partialRecord(part, z.string())

export const InboundQuestion = z.strictObject({
  id: Id,
  sourceName: z.string(),
  unit: UnitRef,
  arrivedAt: Instant,
  /** Masked, as all here. */
  row: shown,
  /** Likeliest first. */
  candidates: z.array(
    z.strictObject({
      personId: Id,
      shown,
      /** For each part that both have: equal, alike, or not. */
      agrees: z.partialRecord(part, z.enum(['equal', 'alike', 'differs'])),
    }),
  ),
  /** Whether the row says in which room, so that somebody new can be recorded. */
  mayRegister: z.boolean(),
})
export type InboundQuestion = z.output<typeof InboundQuestion>

export const InboundClear = z.strictObject({
  row: shown,
  candidates: z.array(z.strictObject({ personId: Id, shown })),
})
export type InboundClear = z.output<typeof InboundClear>
