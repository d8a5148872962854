import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { IncidentSummary } from './incidents/views.ts'
import { AreaCode, Flag, Instant, PersonRef, Text } from './values.ts'

const tag = 'indicators'
const access = { roles: ['communityHead', 'dispatcher', 'supervisor', 'callbackOfficer'] } as const

const Month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/))

/** Every figure there is; what each counts is the domain's to say. */
const IndicatorId = z.enum([
  'solvedInTime',
  'satisfied',
  'solvedAtFirstGo',
  'complainedAgain',
  'repeated',
  'dispatchedRight',
  'acceptTime',
  'dispatchTime',
  'solveTime',
  'noticesDelivered',
  'unreasonable',
])
export type IndicatorId = z.output<typeof IndicatorId>

/** What the city wants of a figure: a share from 0 to 1, or hours; and the rule it rests on. */
export const IndicatorStandard = z.strictObject({ value: z.number().check(z.gt(0), z.lte(8760)), basis: Text(300) })

/** `hits` out of `cases` with the interval at 95 %, or the mean hours of the cases; null where there is no case. */
export const FigureMonth = z.strictObject({
  month: Month,
  hits: z.int(),
  cases: z.int(),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  hours: z.nullable(z.number()),
})
export type FigureMonth = z.output<typeof FigureMonth>

export const FigureView = z.strictObject({
  id: IndicatorId,
  unit: z.enum(['share', 'hours']),
  numerator: z.string(),
  denominator: z.array(z.string()),
  source: z.enum(['incidentLog', 'notices']),
  wanted: z.enum(['more', 'less', 'neither']),
  /** What the mix of matters lets one expect, by the city’s twelve months before. */
  expectedHours: z.nullable(z.number()),
  /** Null where nobody set one. */
  standard: z.strictObject({ version: z.int(), value: z.nullable(z.number()), basis: z.nullable(z.string()) }),
  /** The month asked for last, and the twelve before it. */
  months: z.array(FigureMonth),
})
export type FigureView = z.output<typeof FigureView>

export const indicators = {
  getIndicators: endpoint({
    name: 'getIndicators',
    method: 'GET',
    path: '/api/indicators',
    tag,
    summary: 'The figures of one area and month with its own past; never of people, never areas beside each other',
    access,
    query: z.strictObject({ areaCode: AreaCode, month: Month }),
    reply: z.strictObject({
      area: z.strictObject({ code: AreaCode, name: z.string() }),
      month: Month,
      figures: z.array(FigureView),
    }),
  }),
  listIndicatorMatters: endpoint({
    name: 'listIndicatorMatters',
    method: 'GET',
    path: '/api/indicators/:indicator/matters',
    tag,
    summary: 'The matters behind a figure, newest first, as far as the caller may see them',
    access,
    params: z.strictObject({ indicator: IndicatorId }),
    query: z.strictObject({ areaCode: AreaCode, month: Month, hit: z.exactOptional(Flag) }),
    reply: z.strictObject({ items: z.array(IncidentSummary), all: z.int() }),
  }),
  changeStandard: endpoint({
    name: 'changeStandard',
    method: 'POST',
    path: '/api/indicators/:indicator/standard',
    tag,
    summary: 'Say what the city wants of a figure, or take that back with null',
    access: { roles: ['supervisor', 'systemAdministrator'] },
    params: z.strictObject({ indicator: IndicatorId }),
    body: z.strictObject({
      standard: z.nullable(IndicatorStandard),
      expectedVersion: z.int().check(z.gte(0)),
      reason: Text(300),
    }),
    reply: z.strictObject({ version: z.int() }),
  }),
  listStandardVersions: endpoint({
    name: 'listStandardVersions',
    method: 'GET',
    path: '/api/indicators/:indicator/standard/versions',
    tag,
    summary: 'What was wanted of a figure before, newest first; null where it was taken back',
    access,
    params: z.strictObject({ indicator: IndicatorId }),
    reply: z.array(
      z.strictObject({
        version: z.int(),
        standard: z.nullable(IndicatorStandard),
        reason: z.string(),
        changedAt: Instant,
        changedBy: PersonRef,
      }),
    ),
  }),
} as const
