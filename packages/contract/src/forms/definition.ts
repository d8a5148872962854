import * as z from 'zod/mini'
import { Id, Text } from '../values.ts'

const Key = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/))
/** `person.phone`, `room.floorArea`, `person.x12`. */
export const ItemCode = z.string().check(z.regex(/^(person|room|building|incident|unit)\.[a-z][A-Za-z0-9]{0,40}$/))
/** What one filled form is about; `incident` is a matter. */
export const FormSubject = z.enum(['person', 'room', 'incident'])
const Choice = z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(20)), name: Text(60) })

export const Kind = z.strictObject({
  type: z.enum(['text', 'code', 'date', 'number', 'idCard', 'document', 'phone', 'creditCode', 'area']),
  length: z.int().check(z.gte(1), z.lte(500)),
  choices: z.array(Choice).check(z.maxLength(200)),
})

export const Condition = z.strictObject({
  /** Another field's key; in a plan the place of an answer. */
  field: z.string().check(z.minLength(1), z.maxLength(90)),
  test: z.enum(['is', 'isNot', 'atLeast', 'atMost']),
  values: z.array(z.string().check(z.maxLength(100))).check(z.minLength(1), z.maxLength(50)),
})

const Check = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('atLeast'), value: z.string().check(z.minLength(1), z.maxLength(20)) }),
  z.strictObject({ kind: z.literal('atMost'), value: z.string().check(z.minLength(1), z.maxLength(20)) }),
  z.strictObject({ kind: z.literal('notBefore'), field: Key }),
])

const FormField = z.strictObject({
  key: Key,
  label: Text(100),
  item: z.exactOptional(ItemCode),
  own: z.exactOptional(Kind),
  required: z.boolean(),
  when: z.array(Condition).check(z.maxLength(10)),
  checks: z.array(Check).check(z.maxLength(10)),
  group: z.exactOptional(Key),
})

const Group = z.strictObject({
  key: Key,
  title: Text(60),
  over: z.enum(['residents', 'tenants', 'rows']),
  most: z.int().check(z.gte(1), z.lte(20)),
})

const Sheet = z.string().check(z.maxLength(100))
const Layout = z.strictObject({
  templateId: Id,
  cells: z
    .array(z.strictObject({ sheet: Sheet, at: z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d{0,5}$/)), key: Key }))
    .check(z.maxLength(500)),
  list: z.exactOptional(
    z.strictObject({
      sheet: Sheet,
      /** The first row that a record goes into. */
      row: z.int().check(z.gte(1), z.lte(10_000)),
      columns: z
        .array(z.strictObject({ column: z.string().check(z.regex(/^[A-Z]{1,3}$/)), key: Key }))
        .check(z.minLength(1), z.maxLength(200)),
    }),
  ),
  tags: z.array(z.strictObject({ tag: Text(60), key: Key })).check(z.maxLength(500)),
})

/** A department's form: what it shows, what it asks, by what right, until when, and where it goes in its own file. */
export const FormDefinition = z
  .strictObject({
    title: Text(60),
    ownerUnitId: Id,
    basis: Text(1000),
    purpose: Text(300),
    validFrom: z.iso.date(),
    validUntil: z.iso.date(),
    subject: FormSubject,
    concerns: z.array(Condition).check(z.maxLength(10)),
    fields: z.array(FormField).check(z.maxLength(200)),
    groups: z.array(Group).check(z.maxLength(10)),
    layout: z.exactOptional(Layout),
    catalogueKey: z.exactOptional(Id),
  })
  .check(z.refine(({ validFrom, validUntil }) => validFrom <= validUntil, { path: ['validUntil'] }))
export type FormDefinition = z.output<typeof FormDefinition>
