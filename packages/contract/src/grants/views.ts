import * as z from 'zod/mini'
import { ItemCode } from '../forms/definition.ts'
import { AreaCode, Id, Instant, PersonRef, Text, UnitRef } from '../values.ts'

const grantStates = ['requested', 'refused', 'valid', 'ended', 'withdrawn'] as const

const NamedItem = z.strictObject({ code: ItemCode, name: z.string() })

/** What one department asked of another's facts, and what was said to it. */
export const Grant = z.strictObject({
  id: Id,
  asker: UnitRef,
  /** Null is the registry. */
  owner: z.nullable(UnitRef),
  items: z.array(NamedItem),
  areaCode: AreaCode,
  areaName: z.string(),
  /** Of a list: how many were named, and how many of them live in the area; null is everybody there. */
  list: z.nullable(z.strictObject({ named: z.int(), found: z.int() })),
  purpose: z.string(),
  legalBasis: z.string(),
  until: z.iso.date(),
  clear: z.boolean(),
  state: z.enum(grantStates),
  requestedBy: PersonRef,
  requestedAt: Instant,
  decidedBy: z.nullable(PersonRef),
  decidedAt: z.nullable(Instant),
  decidedReason: z.nullable(z.string()),
  withdrawnBy: z.nullable(PersonRef),
  withdrawnAt: z.nullable(Instant),
  withdrawnReason: z.nullable(z.string()),
  /** How telling the department's system goes; null where it is not told. */
  telling: z.nullable(z.enum(['well', 'failing', 'paused'])),
  /** The caller's department asked for it. */
  isOurs: z.boolean(),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
})
export type Grant = z.output<typeof Grant>

const Shown = z.strictObject({ item: ItemCode, shown: z.string() })

/** One person as a grant shows them. */
export const GrantRow = z.strictObject({
  personId: Id,
  gridCode: AreaCode,
  values: z.array(Shown),
})
export type GrantRow = z.output<typeof GrantRow>

/** Who read by a grant, or tried to; from the audit trail. */
export const GrantRead = z.strictObject({
  at: Instant,
  kind: z.enum(['read', 'unmasked', 'exported', 'refused']),
  /** A person, or the system that has the key. */
  by: z.string(),
  rows: z.nullable(z.int()),
  reason: z.nullable(z.string()),
})
export type GrantRead = z.output<typeof GrantRead>

export const GrantWanted = z.strictObject({
  unitId: Id,
  items: z.array(ItemCode).check(z.minLength(1), z.maxLength(60)),
  areaCode: AreaCode,
  /** Id card numbers; left out it is everybody in the area. */
  idCards: z.exactOptional(z.array(z.string().check(z.maxLength(20))).check(z.minLength(1), z.maxLength(500))),
  purpose: Text(200),
  legalBasis: Text(500),
  until: z.iso.date(),
  clear: z.boolean(),
})
