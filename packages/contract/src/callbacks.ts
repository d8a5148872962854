import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { IncidentSummary } from './incidents/views.ts'
import { Aspect, Outcome } from './incidents/vocabulary.ts'
import { AreaCode, Id, Instant, PersonRef, Text } from './values.ts'

const tag = 'callbacks'
const access = { roles: ['dispatcher', 'supervisor', 'callbackOfficer'] } as const
const params = z.strictObject({ id: Id })

/** Half the width of the interval wanted, at 95 %. */
const Margin = z.coerce.number().check(z.gte(0.02), z.lte(0.3))
const period = { areaCode: AreaCode, from: Instant, before: Instant }

/** One drawing: all that is needed to draw it again. */
export const DrawView = z.strictObject({
  id: Id,
  area: z.strictObject({ code: AreaCode, name: z.string() }),
  from: Instant,
  before: Instant,
  margin: z.number(),
  seed: z.string(),
  drawnAt: Instant,
  drawnBy: PersonRef,
  /** How many were drawn from, and how many were drawn. */
  population: z.int(),
  size: z.int(),
})
export type DrawView = z.output<typeof DrawView>

export const CallView = z.strictObject({
  incident: IncidentSummary,
  outcome: Outcome,
  reporter: z.strictObject({ name: z.nullable(z.string()), phone: z.nullable(z.string()) }),
  state: z.enum(['open', 'answered', 'unreached', 'again']),
  attempts: z.int(),
  satisfied: z.nullable(z.boolean()),
  /** What was wrong, of somebody who was dissatisfied. */
  aspects: z.array(Aspect),
  text: z.nullable(z.string()),
  at: z.nullable(Instant),
})
export type CallView = z.output<typeof CallView>

/** A share as counted, and between which shares the true one lies at 95 %; null where nobody has answered. */
export const EstimateView = z.strictObject({
  satisfied: z.int(),
  answered: z.int(),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  /** How many of those who answered named each aspect as wrong, as a share with its range. */
  aspects: z.array(
    z.strictObject({
      aspect: Aspect,
      named: z.int(),
      low: z.nullable(z.number()),
      high: z.nullable(z.number()),
    }),
  ),
  unreached: z.int(),
  undecided: z.int(),
  unreasonable: z.int(),
  again: z.int(),
  open: z.int(),
})
export type EstimateView = z.output<typeof EstimateView>

export const callbacks = {
  previewDraw: endpoint({
    name: 'previewDraw',
    method: 'GET',
    path: '/api/callbacks/preview',
    tag,
    summary: 'From how many matters would be drawn, and how many; changes nothing',
    access,
    query: z.strictObject({ ...period, margin: Margin }),
    reply: z.strictObject({ population: z.int(), size: z.int() }),
  }),
  drawCallbacks: endpoint({
    name: 'drawCallbacks',
    method: 'POST',
    path: '/api/callbacks/draws',
    tag,
    summary: 'Draw closed matters for a call by a seed that is written down; what was drawn is never drawn away',
    access,
    body: z.strictObject({ commandId: Id, ...period, margin: Margin, seed: Text(60) }),
    reply: DrawView,
    status: 201,
  }),
  listDraws: endpoint({
    name: 'listDraws',
    method: 'GET',
    path: '/api/callbacks/draws',
    tag,
    summary: 'What was drawn in the caller’s areas, newest first',
    access,
    reply: z.array(DrawView),
  }),
  getDraw: endpoint({
    name: 'getDraw',
    method: 'GET',
    path: '/api/callbacks/draws/:id',
    tag,
    summary: 'A drawing with its calls, in the order of calling, and what the answers say so far',
    access,
    params,
    reply: z.strictObject({
      draw: DrawView,
      estimate: EstimateView,
      calls: z.array(CallView),
      /** Whether the platform places the call, so that no number is shown. */
      dials: z.boolean(),
    }),
  }),
  repeatDraw: endpoint({
    name: 'repeatDraw',
    method: 'GET',
    path: '/api/callbacks/draws/:id/repetition',
    tag,
    summary: 'Draw once more from the log as it was then, and say whether it comes out the same',
    access,
    params,
    reply: z.strictObject({ samePopulation: z.boolean(), sameSample: z.boolean() }),
  }),
  dialReporter: endpoint({
    name: 'dialReporter',
    method: 'POST',
    path: '/api/callbacks/draws/:id/calls/:callId/dialling',
    tag,
    summary: 'Place the call through the telephone system, or show the number where there is none; audited',
    access,
    params: z.strictObject({ id: Id, callId: Id }),
    reply: z.strictObject({ phone: z.nullable(z.string()) }),
  }),
} as const
