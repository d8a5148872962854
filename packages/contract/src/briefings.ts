import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { KindTrend } from './trends.ts'
import { AreaCode, Id, Instant, PersonRef, Text } from './values.ts'

const tag = 'briefings'
const access = { roles: ['dispatcher', 'supervisor'] } as const
const params = z.strictObject({ id: Id })
const Day = z.string().check(z.regex(/^20\d\d-\d\d-\d\d$/))
const Words = z.string().check(z.trim(), z.maxLength(3000))
const expectedVersion = z.int().check(z.gte(1))

const Kind = z.enum(['week', 'month'])
const State = z.enum(['draft', 'issued'])

/** What a person may go over, part by part. */
export const BriefingTexts = z.strictObject({
  overview: Words,
  figures: Words,
  hotSpots: Words,
  returning: Words,
  next: Words,
})
export type BriefingTexts = z.output<typeof BriefingTexts>

const share = z.nullable(z.number())
const Month = z.strictObject({ month: z.string(), value: share, low: share, high: share })

/** What it rests on, as it was when it was drafted; it does not move any more. */
export const BriefingFacts = z.strictObject({
  month: z.string(),
  figures: z.array(
    z.strictObject({
      name: z.string(),
      unit: z.enum(['share', 'hours']),
      wanted: z.enum(['more', 'less', 'neither']),
      cases: z.int(),
      value: share,
      low: share,
      high: share,
      past: share,
      standard: share,
      months: z.array(Month),
    }),
  ),
  against: z.strictObject({ what: z.enum(['years', 'weeks']), spans: z.int() }),
  kinds: z.array(KindTrend),
  hotSpots: z.array(
    z.strictObject({
      place: z.string(),
      kind: z.string(),
      radiusMetres: z.number(),
      days: z.int(),
      cases: z.int(),
      expected: z.number(),
    }),
  ),
  words: z.array(z.strictObject({ word: z.string(), now: z.int(), before: z.int() })),
  returning: z.array(z.strictObject({ place: z.string(), kind: z.string(), weeks: z.int(), cases: z.int() })),
})
export type BriefingFacts = z.output<typeof BriefingFacts>

export const BriefingSummary = z.strictObject({
  id: Id,
  kind: Kind,
  area: z.strictObject({ code: AreaCode, name: z.string() }),
  from: Day,
  to: Day,
  state: State,
  version: z.int(),
  changedBy: PersonRef,
  changedAt: Instant,
})
export type BriefingSummary = z.output<typeof BriefingSummary>

export const BriefingView = z.strictObject({
  briefing: BriefingSummary,
  texts: BriefingTexts,
  /** What happened to it, newest first; why where it was taken back. */
  steps: z.array(
    z.strictObject({
      version: z.int(),
      what: z.enum(['drafted', 'edited', 'issued', 'takenBack']),
      reason: z.nullable(z.string()),
      by: PersonRef,
      at: Instant,
    }),
  ),
})
export type BriefingView = z.output<typeof BriefingView>

const reply = z.strictObject({ version: z.int() })

export const briefings = {
  listBriefings: endpoint({
    name: 'listBriefings',
    method: 'GET',
    path: '/api/briefings',
    tag,
    summary: 'The briefings of the caller’s centres, newest period first',
    access,
    reply: z.array(BriefingSummary),
  }),
  draftBriefing: endpoint({
    name: 'draftBriefing',
    method: 'POST',
    path: '/api/briefings',
    tag,
    summary: 'Draft the briefing of the week or month of a day from figures and trends',
    access,
    body: z.strictObject({ commandId: Id, areaCode: AreaCode, kind: Kind, on: Day }),
    reply: z.strictObject({ id: Id }),
    status: 201,
  }),
  getBriefing: endpoint({
    name: 'getBriefing',
    method: 'GET',
    path: '/api/briefings/:id',
    tag,
    summary: 'A briefing as it stands, and what happened to it',
    access,
    params,
    reply: BriefingView,
  }),
  editBriefing: endpoint({
    name: 'editBriefing',
    method: 'POST',
    path: '/api/briefings/:id/texts',
    tag,
    summary: 'Change the words of a draft; what it rests on stays',
    access,
    params,
    body: z.strictObject({ texts: BriefingTexts, expectedVersion }),
    reply,
  }),
  issueBriefing: endpoint({
    name: 'issueBriefing',
    method: 'POST',
    path: '/api/briefings/:id/issue',
    tag,
    summary: 'Issue a draft; from then on it is kept as it is',
    access,
    params,
    body: z.strictObject({ expectedVersion }),
    reply,
  }),
  takeBackBriefing: endpoint({
    name: 'takeBackBriefing',
    method: 'POST',
    path: '/api/briefings/:id/taking-back',
    tag,
    summary: 'Make a draft of an issued briefing again, with a reason that stays on record',
    access,
    params,
    body: z.strictObject({ expectedVersion, reason: Text(300) }),
    reply,
  }),
  printBriefing: endpoint({
    name: 'printBriefing',
    method: 'GET',
    path: '/api/briefings/:id/document',
    tag,
    summary:
      'The briefing as a PDF with charts and tables, or as a Word document with tables, to be edited; a draft says on each page that it is one',
    access,
    params,
    query: z.strictObject({ as: z._default(z.enum(['pdf', 'docx']), 'pdf') }),
    reply: 'file',
  }),
} as const
