import * as z from 'zod/mini'
import { Id, Instant, PersonRef, Text } from '../values.ts'

/** Which of the standard's population tables describes the person: 12 户籍, 13 流动, 14 留守, 15 境外. */
export const Population = z.enum(['registered', 'floating', 'leftBehind', 'overseas'])
export type Population = z.output<typeof Population>
/** 家庭户, 集体户. */
export const HouseholdKind = z.enum(['family', 'collective'])
export const DateOn = z.iso.date()
/** GB/T 4761, two digits: 02 is the head of the household. */
const Relation = z.string().check(z.regex(/^\d{2}$/))

/** Values by the code of their field (`listRegistryFields`); a coded field carries the code, a date YYYY-MM-DD. */
export const Values = z.record(z.string().check(z.regex(/^[a-z][A-Za-z]{1,40}$/)), z.string().check(z.maxLength(500)))
/** A change of values; null takes a value away. Only what changed is sent. */
const ValueChanges = z.record(
  z.string().check(z.regex(/^[a-z][A-Za-z]{1,40}$/)),
  z.nullable(z.string().check(z.maxLength(500))),
)

/** A person as every screen shows them: masked. `known` lists the fields that have a value, so that none is asked again. */
export const ResidentView = z.strictObject({
  id: Id,
  version: z.int(),
  name: z.string(),
  relation: Relation,
  population: Population,
  sex: z.nullable(z.enum(['male', 'female'])),
  birthYear: z.nullable(z.int()),
  idCard: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  /** Since when they live here, where that is known. */
  since: z.nullable(DateOn),
  /** Masked values of the fields that are switched on. */
  values: z.record(z.string(), z.string()),
  known: z.array(z.string()),
})
export type ResidentView = z.output<typeof ResidentView>

export const HouseholdView = z.strictObject({ id: Id, kind: HouseholdKind, people: z.array(ResidentView) })
export type HouseholdView = z.output<typeof HouseholdView>

const personId = Id
/** Two people may have looked at the same record: the version on which the change was made, from `ResidentView`. */
const expectedVersion = z.exactOptional(z.int())

/** 非公有制经济组织 (table 23), 社会组织 (table 24). */
export const OrganisationKind = z.enum(['enterprise', 'social'])
export type OrganisationKind = z.output<typeof OrganisationKind>
/** It moved away, or is no more. */
export const OrganisationEnd = z.enum(['movedOut', 'closed'])

/** An organisation as every screen shows it: its own facts, while those who stand for it are masked. */
export const OrganisationView = z.strictObject({
  id: Id,
  version: z.int(),
  kind: OrganisationKind,
  name: z.string(),
  creditCode: z.nullable(z.string()),
  /** Of the fields that are switched on. */
  values: z.record(z.string(), z.string()),
  known: z.array(z.string()),
})
export type OrganisationView = z.output<typeof OrganisationView>

const organisationId = Id

/** Somebody who is new to the platform, or known by their id card and now lives here. */
export const NewResident = z.strictObject({
  /** Made by the phone, so that later changes can name the person before the platform answered. */
  personId,
  relation: Relation,
  population: Population,
  since: z.exactOptional(DateOn),
  values: Values,
})
export type NewResident = z.output<typeof NewResident>

/** What a visit, an edit at the desk or a household itself may change. */
export const RegistryChange = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('correct'),
    personId,
    expectedVersion,
    values: ValueChanges,
    relation: z.exactOptional(Relation),
    population: z.exactOptional(Population),
  }),
  z.strictObject({
    type: z.literal('moveIn'),
    /** Into an existing household, or into a new one under an id of the phone's making. */
    householdId: Id,
    householdKind: z.exactOptional(HouseholdKind),
    person: NewResident,
  }),
  z.strictObject({ type: z.literal('moveOut'), personId, expectedVersion, on: DateOn, to: z.exactOptional(Text(200)) }),
  z.strictObject({ type: z.literal('died'), personId, expectedVersion, on: DateOn }),
  z.strictObject({ type: z.literal('duplicate'), personId, expectedVersion, keepPersonId: Id }),
  z.strictObject({ type: z.literal('room'), values: ValueChanges }),
  z.strictObject({
    type: z.literal('organisationIn'),
    /** New under an id of the phone's making, or known by its credit code. */
    organisation: z.strictObject({ organisationId, kind: OrganisationKind, values: Values }),
  }),
  z.strictObject({
    type: z.literal('organisationCorrect'),
    organisationId,
    expectedVersion,
    kind: z.exactOptional(OrganisationKind),
    values: ValueChanges,
  }),
  z.strictObject({
    type: z.literal('organisationOut'),
    organisationId,
    expectedVersion,
    on: DateOn,
    because: OrganisationEnd,
  }),
])
export type RegistryChange = z.output<typeof RegistryChange>

export const RegistryChanges = z.array(RegistryChange).check(z.minLength(1), z.maxLength(50))

/** One line of the history of a room or person. Values are never in it, only which fields changed. */
export const RegistryHistory = z.strictObject({
  at: Instant,
  by: z.nullable(PersonRef),
  source: z.enum(['visit', 'edit', 'import', 'selfFill', 'undo', 'form']),
  what: z.enum([
    'added',
    'corrected',
    'movedIn',
    'movedOut',
    'died',
    'merged',
    'roomChanged',
    'restored',
    'removed',
    'organisationAdded',
    'organisationCorrected',
    'organisationMovedIn',
    'organisationMovedOut',
    'organisationClosed',
    'organisationRestored',
    'organisationRemoved',
  ]),
  personId: z.nullable(Id),
  organisationId: z.nullable(Id),
  /** As it is called now, whether or not it still stands there. */
  organisationName: z.nullable(z.string()),
  fields: z.array(z.string()),
})
export type RegistryHistory = z.output<typeof RegistryHistory>
