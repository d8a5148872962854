import * as z from 'zod/mini'
import { AreaCode, Id, Instant, PersonRef, Text } from '../values.ts'
import { LimitUnit } from './limit-unit.ts'

/** 08:30; 24:00 is the end of the day. */
const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/))
const Openings = z.array(z.strictObject({ from: Time, to: Time })).check(z.maxLength(6))
const DayName = z.string().check(z.trim(), z.maxLength(40))

export const Calendar = z.strictObject({
  /** Monday to Sunday. */
  weekly: z.array(Openings).check(z.length(7)),
  exceptions: z
    .array(z.strictObject({ date: z.iso.date(), name: DayName, openings: Openings }))
    .check(z.maxLength(400)),
})

export const HolidayYear = z.strictObject({
  year: z.int(),
  days: z.array(z.strictObject({ name: DayName, date: z.iso.date(), isOffDay: z.boolean() })).check(z.maxLength(100)),
})

const Limit = z.strictObject({ amount: z.number().check(z.gt(0), z.lte(8760)), unit: LimitUnit })
const clocks = ['accept', 'dispatch', 'contact', 'solve', 'coHandle', 'verify', 'rate'] as const
const Level = z.enum(['province', 'city', 'county', 'street', 'community', 'grid'])

const LimitRules = z.strictObject({
  /** The most specific holds: with an urgency before without, then with a level. `limit: null` says there is none. */
  rules: z
    .array(
      z.strictObject({
        clock: z.enum(clocks),
        urgent: z.exactOptional(z.boolean()),
        level: z.exactOptional(Level),
        limit: z.nullable(Limit),
      }),
    )
    .check(z.maxLength(200)),
  milestones: z
    .array(z.strictObject({ id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)), name: Text(40), limit: Limit }))
    .check(z.maxLength(12)),
})

const When = z.union([
  z.strictObject({ side: z.enum(['near', 'due']) }),
  z.strictObject({ side: z.enum(['before', 'after']), limit: Limit }),
])

const Escalation = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        clock: z.enum([...clocks, 'milestone']),
        urgent: z.exactOptional(z.boolean()),
        when: When,
        tell: z.enum(['handler', 'head', 'supervisor', 'centre', 'centreAbove']),
      }),
    )
    .check(z.maxLength(300)),
})

/** A category's id, or `all` for what holds where a category says nothing. */
const CategoryKey = z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/))
const Year = z.string().check(z.regex(/^20\d\d$/))

const calendarKey = { kind: z.literal('calendar'), key: AreaCode }
const holidaysKey = { kind: z.literal('holidays'), key: Year }
const limitsKey = { kind: z.literal('limits'), key: CategoryKey }
const escalationKey = { kind: z.literal('escalation'), key: CategoryKey }

/**
 * What somebody wants to hold from now on; null takes a setting back to what held before anybody set it: the calendar
 * of the area above, the published list, the limits and steps the platform comes with.
 */
export const DeadlineChange = z.discriminatedUnion('kind', [
  z.strictObject({ ...calendarKey, content: z.nullable(Calendar) }),
  z.strictObject({ ...holidaysKey, content: z.nullable(HolidayYear) }),
  z.strictObject({ ...limitsKey, content: z.nullable(LimitRules) }),
  z.strictObject({ ...escalationKey, content: z.nullable(Escalation) }),
])
export type DeadlineChange = z.output<typeof DeadlineChange>

const about = {
  /** 0 where nobody has changed it yet. */
  version: z.int(),
  /** The area, the year or the category, in words. */
  name: z.string(),
  /** What the platform comes with, unchanged or put back. */
  isDefault: z.boolean(),
  changedAt: z.nullable(Instant),
  changedBy: z.nullable(PersonRef),
}

export const DeadlineSetting = z.discriminatedUnion('kind', [
  z.strictObject({ ...calendarKey, ...about, content: Calendar }),
  z.strictObject({ ...holidaysKey, ...about, content: HolidayYear }),
  z.strictObject({ ...limitsKey, ...about, content: LimitRules }),
  z.strictObject({ ...escalationKey, ...about, content: Escalation }),
])
export type DeadlineSetting = z.output<typeof DeadlineSetting>

export const SettingKind = z.enum(['calendar', 'holidays', 'limits', 'escalation'])
export const SettingKey = z.string().check(z.minLength(1), z.maxLength(60))

export const SettingVersion = z.strictObject({
  version: z.int(),
  change: DeadlineChange,
  reason: z.string(),
  changedAt: Instant,
  changedBy: z.strictObject({ id: Id, name: z.string() }),
})
export type SettingVersion = z.output<typeof SettingVersion>
