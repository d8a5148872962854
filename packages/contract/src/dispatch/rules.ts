import * as z from 'zod/mini'
import { AreaCode, Id, Instant, PersonRef, Text, UnitRef } from '../values.ts'
import { RoutingFault } from './routing-fault.ts'

const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const CategoryId = z.string().check(z.maxLength(60))

/** A condition left out is met by every matter. */
const RoutingConditions = z.strictObject({
  categoryIds: z.exactOptional(z.array(CategoryId).check(z.maxLength(60))),
  areaCodes: z.exactOptional(z.array(AreaCode).check(z.maxLength(300))),
  urgent: z.exactOptional(z.boolean()),
  sources: z.exactOptional(z.array(z.enum(['resident', 'gridWorker', 'onBehalf', 'partner'])).check(z.maxLength(4))),
  words: z.exactOptional(z.array(Text(20)).check(z.maxLength(30))),
  /** Monday is 1. */
  weekdays: z.exactOptional(z.array(z.int().check(z.gte(1), z.lte(7))).check(z.maxLength(7))),
  between: z.exactOptional(z.strictObject({ from: Time, to: Time })),
  office: z.exactOptional(z.enum(['open', 'closed'])),
  validFrom: z.exactOptional(z.iso.date()),
  validUntil: z.exactOptional(z.iso.date()),
})

const RoutingTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), unitId: Id }),
  z.strictObject({ kind: z.literal('nature'), nature: Text(40) }),
  z.strictObject({ kind: z.literal('community') }),
  z.strictObject({ kind: z.literal('centre') }),
])

export const RoutingRule = z.strictObject({
  id: Id,
  when: RoutingConditions,
  to: RoutingTarget,
  acts: z.enum(['suggest', 'send']),
  note: z.exactOptional(Text(200)),
  /** The row of the responsibility list it was made from. */
  fromRow: z.exactOptional(Id),
})
export type RoutingRule = z.output<typeof RoutingRule>

export const RoutingRules = z.array(RoutingRule).check(z.maxLength(500))

const AreaRef = z.strictObject({ code: AreaCode, name: z.string() })

/** What should be looked at in a list; rules by their numbers, from 1. */
const RoutingReview = z.strictObject({
  twins: z.array(z.strictObject({ number: z.int(), earlier: z.int(), differs: z.boolean() })),
  unreached: z.array(z.strictObject({ number: z.int(), by: z.array(z.int()) })),
  faults: z.array(z.strictObject({ number: z.int(), fault: RoutingFault, areas: z.array(AreaRef) })),
  holes: z.array(z.strictObject({ categoryId: z.string(), categoryName: z.string(), areas: z.array(AreaRef) })),
})
export type RoutingReview = z.output<typeof RoutingReview>

export const RoutingView = z.strictObject({
  /** 0 where nobody has set any rule yet. */
  version: z.int(),
  rules: z.array(RoutingRule),
  changedAt: z.nullable(Instant),
  changedBy: z.nullable(PersonRef),
  review: RoutingReview,
  /** The units that rules name, as long as they are there. */
  units: z.array(UnitRef),
})
export type RoutingView = z.output<typeof RoutingView>

export const RoutingVersion = z.strictObject({
  version: z.int(),
  rules: z.array(RoutingRule),
  reason: z.string(),
  changedAt: Instant,
  changedBy: PersonRef,
})
export type RoutingVersion = z.output<typeof RoutingVersion>

/** A rule that was meant for matters and could not be followed; they stay with the centre. */
export const RoutingAlarm = z.strictObject({
  ruleId: Id,
  version: z.int(),
  number: z.int(),
  fault: RoutingFault,
  area: AreaRef,
  matters: z.int(),
  lastAt: Instant,
  first: z.array(z.strictObject({ id: Id, caseCode: z.string() })),
})
export type RoutingAlarm = z.output<typeof RoutingAlarm>

/** The last matters as a proposed list would take them, beside the list in force. */
export const RoutingTrial = z.strictObject({
  matters: z.int(),
  /** That would go elsewhere. */
  moved: z.int(),
  /** Sent at once, without anybody dispatching. */
  sent: z.strictObject({ before: z.int(), after: z.int() }),
  /** Of those that somebody dispatched: how many went where the proposed list would have them. */
  dispatched: z.strictObject({ matters: z.int(), alike: z.int() }),
  flows: z.array(z.strictObject({ from: z.nullable(UnitRef), to: z.nullable(UnitRef), matters: z.int() })),
  /** Workload by unit, in code order. */
  workload: z.array(z.strictObject({ unit: UnitRef, before: z.int(), after: z.int() })),
  /** How many matters each rule would decide, in the order of the list. */
  decided: z.array(z.int()),
  /** Those the caller may see, at most 100. */
  first: z.array(
    z.strictObject({
      id: Id,
      caseCode: z.string(),
      excerpt: z.string(),
      categoryName: z.nullable(z.string()),
      areaName: z.string(),
      from: z.nullable(UnitRef),
      to: z.nullable(UnitRef),
      number: z.nullable(z.int()),
      fault: z.nullable(RoutingFault),
      lead: UnitRef,
    }),
  ),
  review: RoutingReview,
})
export type RoutingTrial = z.output<typeof RoutingTrial>
