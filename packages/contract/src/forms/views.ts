import * as z from 'zod/mini'
import { AreaCode, Id, Instant, PersonRef, UnitRef } from '../values.ts'
import { Condition, FormDefinition, FormSubject, ItemCode, Kind } from './definition.ts'

/** What the record can hold, to be mapped by forms. */
export const FormItem = z.strictObject({
  code: ItemCode,
  subject: z.enum(['person', 'room', 'building', 'incident', 'unit']),
  name: z.string(),
  ...Kind.shape,
  sensitive: z.boolean(),
  derived: z.boolean(),
  on: z.boolean(),
  /** The department that added it; null for what the registry keeps. */
  owner: z.nullable(UnitRef),
})
export type FormItem = z.output<typeof FormItem>

/** Fields filled from what was known among all of them, over so many records. */
export const Burden = z.strictObject({ known: z.int(), all: z.int(), records: z.int() })
export type Burden = z.output<typeof Burden>

export const FormSummary = z.strictObject({
  key: Id,
  title: z.string(),
  owner: UnitRef,
  subject: FormSubject,
  state: z.enum(['draft', 'valid', 'notYet', 'expired', 'withdrawn']),
  /** An issued form with newer changes that are not issued. */
  changing: z.boolean(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date(),
  changedAt: Instant,
  changedBy: PersonRef,
  isOwn: z.boolean(),
  /** At issuing, over the records it concerns. */
  expected: z.nullable(Burden),
  /** Of what was filled in since. */
  filled: z.nullable(Burden),
})
export type FormSummary = z.output<typeof FormSummary>

const Kept = z.nullable(z.strictObject({ version: z.int(), form: FormDefinition }))
export const FormDetail = z.strictObject({
  key: Id,
  owner: UnitRef,
  isOwn: z.boolean(),
  draft: Kept,
  issued: Kept,
  /** Of the issued form, which is null once it was taken back. */
  issuedVersion: z.int(),
  history: z.array(
    z.strictObject({
      version: z.int(),
      title: z.nullable(z.string()),
      reason: z.string(),
      changedAt: Instant,
      changedBy: PersonRef,
    }),
  ),
})
export type FormDetail = z.output<typeof FormDetail>

/** One field of one record: shown masked, asked, or there once what it follows from is known. */
export const FillField = z.strictObject({
  slot: z.string(),
  key: z.string(),
  /** Of a repeated field: whom it is of, or which row. */
  of: z.nullable(z.string()),
  ofName: z.nullable(z.string()),
  row: z.nullable(z.int()),
  state: z.enum(['known', 'asked', 'follows']),
  shown: z.nullable(z.string()),
  /** All must hold of the answers given. */
  when: z.array(Condition),
})
export type FillField = z.output<typeof FillField>

/** A record as a form sees it. */
export const FillView = z.strictObject({
  subjectId: Id,
  label: z.string(),
  place: z.string(),
  gridCode: AreaCode,
  filledAt: z.nullable(Instant),
  fields: z.array(FillField),
})
export type FillView = z.output<typeof FillView>

export const FormToFill = z.strictObject({
  key: Id,
  version: z.int(),
  form: FormDefinition,
  owner: UnitRef,
  /** How its fields are written, for those of the record. */
  items: z.array(FormItem),
  /** Grids in which a task of the catalogue asks the caller for it; for others, none needs to. */
  tasks: z.array(z.strictObject({ id: Id, gridCode: AreaCode, dueOn: z.iso.date() })),
})
export type FormToFill = z.output<typeof FormToFill>

const Claimed = z.strictObject({ shown: z.string(), source: z.nullable(UnitRef), at: z.nullable(Instant) })
/** Two sources that disagree. */
export const FormDispute = z.strictObject({
  id: Id,
  item: ItemCode,
  itemName: z.string(),
  label: z.string(),
  place: z.string(),
  gridCode: AreaCode,
  held: Claimed,
  claimed: Claimed,
  /** Where somebody else settles it, the caller only sees that it waits, or how it ended. */
  maySettle: z.boolean(),
  settled: z.nullable(
    z.strictObject({ at: Instant, by: PersonRef, choice: z.enum(['held', 'claimed']), reason: z.string() }),
  ),
})
export type FormDispute = z.output<typeof FormDispute>
