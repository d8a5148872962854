import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { IncidentSummary } from './incidents/views.ts'
import { AreaCode, Instant } from './values.ts'

const tag = 'trends'
const access = { roles: ['communityHead', 'dispatcher', 'supervisor'] } as const
const Area = z.strictObject({ code: AreaCode, name: z.string() })
/** Of a matter without a kind both are empty. */
const Kind = z.strictObject({ id: z.string(), name: z.string() })
const asked = { areaCode: AreaCode, on: z.string().check(z.regex(/^20\d\d-\d\d-\d\d$/)) }

/** A place and days with more matters of a kind than chance explains; without a kind, of all together. */
export const HotSpotView = z.strictObject({
  category: z.nullable(Kind),
  communities: z.array(Area),
  longitude: z.number(),
  latitude: z.number(),
  radiusMetres: z.number(),
  /** The days that end with the one asked for. */
  days: z.int(),
  cases: z.int(),
  expected: z.number(),
  p: z.number(),
})
export type HotSpotView = z.output<typeof HotSpotView>

/** Matters of a kind in each week, the newest last, and the last four against what is usual. */
export const KindTrend = z.strictObject({
  category: Kind,
  weeks: z.array(z.int()),
  compared: z.nullable(
    z.strictObject({
      now: z.int(),
      usual: z.number(),
      ratio: z.number(),
      low: z.number(),
      high: z.number(),
      verdict: z.enum(['more', 'fewer', 'asUsual']),
    }),
  ),
})
export type KindTrend = z.output<typeof KindTrend>

export const TrendsView = z.strictObject({
  area: Area,
  on: z.string(),
  madeAt: Instant,
  /** Through how many kinds was looked, below which chance each had to be, and how often chance was tried. */
  looked: z.strictObject({ kinds: z.int(), level: z.number(), times: z.int() }),
  hotSpots: z.array(HotSpotView),
  against: z.strictObject({ what: z.enum(['years', 'weeks']), spans: z.int() }),
  kinds: z.array(KindTrend),
  words: z.array(z.strictObject({ word: z.string(), now: z.int(), before: z.int() })),
  returning: z.array(z.strictObject({ category: Kind, area: Area, weeks: z.int(), cases: z.int() })),
})
export type TrendsView = z.output<typeof TrendsView>

export const trends = {
  getTrends: endpoint({
    name: 'getTrends',
    method: 'GET',
    path: '/api/trends',
    tag,
    summary:
      'Where matters gather, what there is more of than usual, and what is new, for one area; places and kinds only',
    access,
    query: z.strictObject(asked),
    reply: TrendsView,
  }),
  listTrendMatters: endpoint({
    name: 'listTrendMatters',
    method: 'GET',
    path: '/api/trends/matters',
    tag,
    summary:
      'The matters behind a hot spot, a word or what comes back, newest first, as far as the caller may see them',
    access,
    query: z.strictObject({
      ...asked,
      what: z.enum(['hotSpots', 'words', 'returning']),
      index: z.coerce.number().check(z.int(), z.gte(0), z.lte(100)),
    }),
    reply: z.strictObject({ items: z.array(IncidentSummary), all: z.int() }),
  }),
} as const
