import * as z from 'zod/mini'
import { endpoint, roles } from './endpoint.ts'
import { Stage } from './incidents/vocabulary.ts'
import { Id, Instant, PersonRef, Text, UnitRef } from './values.ts'

const tag = 'accounts'
const access = { roles: ['securityAdministrator'] } as const
const params = z.strictObject({ id: Id })
const reason = Text(200)

const LeavingUnit = z.strictObject({
  unit: UnitRef,
  roles: z.array(z.strictObject({ role: z.enum(roles), cleared: z.boolean() })),
  /** What is theirs alone; an administrator reads codes, stages and dates and nothing else. */
  matters: z.array(z.strictObject({ caseCode: z.string(), stage: Stage, dueAt: z.nullable(Instant) })),
  /** Open tasks of the grid, which stay with it. */
  tasks: z.number(),
})

const HandOverPlan = z.strictObject({
  person: PersonRef,
  units: z.array(LeavingUnit),
  /** For whom they stand in, today or later. */
  standsInFor: z.array(PersonRef),
})
export type HandOverPlan = z.output<typeof HandOverPlan>

const HandOverView = z.strictObject({
  id: Id,
  person: PersonRef,
  reason: z.string(),
  by: PersonRef,
  at: Instant,
  closesAccount: z.boolean(),
  units: z.array(z.strictObject({ unit: UnitRef, successor: z.nullable(PersonRef) })),
  matters: z.strictObject({ waiting: z.number(), moved: z.number(), kept: z.number(), returned: z.number() }),
  undone: z.nullable(z.strictObject({ at: Instant, by: PersonRef, reason: z.string() })),
  mayUndo: z.boolean(),
})
export type HandOverView = z.output<typeof HandOverView>

/** Somebody leaves: others take over what was theirs, in one step. */
export const handOvers = {
  getHandOverPlan: endpoint({
    name: 'getHandOverPlan',
    method: 'GET',
    path: '/api/people/:id/hand-over',
    tag,
    summary: 'What somebody would leave behind, unit by unit',
    access,
    params,
    reply: HandOverPlan,
  }),
  handOver: endpoint({
    name: 'handOver',
    method: 'POST',
    path: '/api/people/:id/hand-over',
    tag,
    summary: 'Give somebody’s roles and matters to others, and close the account',
    access,
    status: 201,
    params,
    body: z.strictObject({
      reason,
      closesAccount: z._default(z.boolean(), true),
      /** One for each unit of the plan; nobody where nothing there is theirs alone. */
      successions: z.array(z.strictObject({ unitId: Id, successorId: z.nullable(Id) })).check(z.maxLength(50)),
    }),
    reply: HandOverView,
  }),
  listHandOvers: endpoint({
    name: 'listHandOvers',
    method: 'GET',
    path: '/api/hand-overs',
    tag,
    summary: 'The hand-overs of one’s area, newest first',
    access,
    reply: z.array(HandOverView),
  }),
  undoHandOver: endpoint({
    name: 'undoHandOver',
    method: 'POST',
    path: '/api/hand-overs/:id/undo',
    tag,
    summary: 'Take a hand-over back; matters with which something was done since stay where they are',
    access,
    params,
    body: z.strictObject({ reason }),
    reply: HandOverView,
  }),
} as const
