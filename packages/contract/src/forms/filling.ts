import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { AreaCode, Id, Instant, Text, UnitRef } from '../values.ts'
import { ItemCode } from './definition.ts'
import { deskFillers, fillers } from './form-roles.ts'
import { FillView, FormDispute, FormToFill } from './views.ts'

const tag = 'forms'
const byKey = z.strictObject({ key: Id })
const byId = z.strictObject({ id: Id })
const byPlace = z.string().check(z.maxLength(90))

const Filling = z.strictObject({
  /** Made by whoever sends it: sent twice, it acts once. */
  fillingId: Id,
  version: z.int(),
  subjectId: Id,
  /** By the place of each field; what was known is sent only where it is different now. */
  answers: z.record(byPlace, z.string().check(z.maxLength(500))),
  filledAt: Instant,
})
export type Filling = z.output<typeof Filling>

export const formFilling = {
  listFormsToFill: endpoint({
    name: 'listFormsToFill',
    method: 'GET',
    path: '/api/forms/to-fill',
    tag,
    summary: 'Forms in force that the caller fills in; a grid worker only what a task of the catalogue asks for',
    access: fillers,
    reply: z.array(FormToFill),
  }),
  listFormSubjects: endpoint({
    name: 'listFormSubjects',
    method: 'GET',
    path: '/api/forms/:key/subjects',
    tag,
    summary: 'Whom a form concerns in a grid, each with what is known, masked, and what is asked; works offline',
    access: fillers,
    params: byKey,
    query: z.strictObject({ gridCode: AreaCode }),
    reply: z.array(FillView),
  }),
  getFormSubject: endpoint({
    name: 'getFormSubject',
    method: 'GET',
    path: '/api/forms/:key/subjects/:subjectId',
    tag,
    summary: 'One record as a form sees it now',
    access: fillers,
    params: z.strictObject({ key: Id, subjectId: Id }),
    reply: FillView,
  }),
  fillForm: endpoint({
    name: 'fillForm',
    method: 'POST',
    path: '/api/forms/:key/fillings',
    tag,
    summary: 'Send what was asked; new facts go into the record, what disagrees waits for whoever may settle it',
    access: fillers,
    params: byKey,
    body: Filling,
    reply: z.strictObject({
      id: Id,
      /** How many facts are new to the record. */
      added: z.int(),
      waiting: z.array(z.string()),
      again: z.boolean(),
    }),
    status: 201,
  }),
  listFormDisputes: endpoint({
    name: 'listFormDisputes',
    method: 'GET',
    path: '/api/forms/disputes',
    tag,
    summary: 'Where two sources disagree in one’s area, or on what one’s department said; those that wait first',
    access: deskFillers,
    reply: z.array(FormDispute),
  }),
  openFormDispute: endpoint({
    name: 'openFormDispute',
    method: 'POST',
    path: '/api/forms/disputes/:id/values',
    tag,
    summary: 'Both values in clear, with a reason, on the audit trail',
    access: deskFillers,
    params: byId,
    body: z.strictObject({ reason: Text(200) }),
    reply: z.strictObject({ held: z.string(), claimed: z.string() }),
  }),
  settleFormDispute: endpoint({
    name: 'settleFormDispute',
    method: 'POST',
    path: '/api/forms/disputes/:id',
    tag,
    summary: 'Say which of the two holds; both sources are told once',
    access: deskFillers,
    params: byId,
    body: z.strictObject({ choice: z.enum(['held', 'claimed']), reason: Text(200) }),
    reply: z.strictObject({}),
  }),
  listFactHistory: endpoint({
    name: 'listFactHistory',
    method: 'GET',
    path: '/api/forms/facts',
    tag,
    summary: 'Which sources said something of a record and when; never what',
    access: deskFillers,
    query: z.strictObject({ subjectId: Id, item: ItemCode }),
    reply: z.array(
      z.strictObject({
        at: Instant,
        source: UnitRef,
        standing: z.enum(['held', 'waiting', 'past']),
      }),
    ),
  }),
} as const
