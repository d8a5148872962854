import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { Schedule } from '../schedule.ts'
import { AreaCode, Id, Instant, PersonRef, Text } from '../values.ts'
import { FormSubject, Kind } from './definition.ts'
import { deskFillers, makers } from './form-roles.ts'

const tag = 'forms'
const byKey = z.strictObject({ key: Id })
const byId = z.strictObject({ id: Id })
const byRun = z.strictObject({ id: Id, runId: Id })

const Merge = z.strictObject({ row: z.int(), column: z.int(), rows: z.int(), columns: z.int() })

/** A department's own file as it is pointed at; rows and columns from zero. */
export const FormTemplate = z.strictObject({
  id: Id,
  fileName: z.string(),
  kind: z.enum(['xlsx', 'docx']),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.array(z.array(z.string())),
      merges: z.array(Merge),
      /** What the words in it most likely ask for. */
      guesses: z.array(
        z.strictObject({
          label: z.string(),
          kind: z.enum(['cell', 'column']),
          row: z.int(),
          column: z.int(),
          item: z.nullable(z.string()),
          own: Kind,
        }),
      ),
    }),
  ),
  /** Of a text: what stands in braces, with the item its words mean. */
  tags: z.array(z.strictObject({ tag: z.string(), item: z.nullable(z.string()), own: Kind })),
})
export type FormTemplate = z.output<typeof FormTemplate>

const runStatuses = ['making', 'ready', 'sending', 'delivered', 'failed', 'expired', 'withdrawn'] as const

/** One making of a file, and what became of it. */
export const FormOutputRun = z.strictObject({
  id: Id,
  outputId: Id,
  dueAt: Instant,
  status: z.enum(runStatuses),
  /** Records written, of all; of a list they are written at once. */
  done: z.int(),
  total: z.int(),
  /** A code, or what the other side answered. */
  failure: z.nullable(z.string()),
  attempts: z.int(),
  nextTryAt: z.nullable(Instant),
  madeAt: z.nullable(Instant),
  deliveredAt: z.nullable(Instant),
  /** When the file is deleted, where there is one. */
  expiresAt: z.nullable(Instant),
  fileName: z.nullable(z.string()),
  bytes: z.nullable(z.int()),
})
export type FormOutputRun = z.output<typeof FormOutputRun>

const asked = {
  format: z.enum(['own', 'pdf']),
  schedule: z.nullable(Schedule),
  /** The last day of a schedule. */
  until: z.nullable(z.iso.date()),
  /** Where the server’s settings send it; nowhere where it is fetched here. */
  connection: z.nullable(Text(60)),
}

export const FormOutput = z.strictObject({
  id: Id,
  key: Id,
  title: z.string(),
  areaCode: AreaCode,
  areaName: z.string(),
  purpose: z.string(),
  ...asked,
  requestedBy: PersonRef,
  requestedAt: Instant,
  status: z.enum(['requested', 'approved', 'refused']),
  decidedBy: z.nullable(PersonRef),
  decidedAt: z.nullable(Instant),
  /** Of what was asked for once: an approval ends by itself. */
  expiresAt: z.nullable(Instant),
  nextRunAt: z.nullable(Instant),
  ended: z.nullable(
    z.strictObject({
      at: Instant,
      because: z.enum(['withdrawn', 'until', 'formOver', 'askerGone']),
      by: z.nullable(PersonRef),
    }),
  ),
  lastRun: z.nullable(FormOutputRun),
  isOwn: z.boolean(),
  mayWithdraw: z.boolean(),
})
export type FormOutput = z.output<typeof FormOutput>

export const FormOutputConnection = z.strictObject({
  name: z.string(),
  unitId: Id,
  /** The host, never more. */
  host: z.string(),
})
export type FormOutputConnection = z.output<typeof FormOutputConnection>

const readers = { roles: [...deskFillers.roles, 'privacyOfficer'] } as const

export const formOutputs = {
  uploadFormTemplate: endpoint({
    name: 'uploadFormTemplate',
    method: 'POST',
    path: '/api/forms/:key/template',
    tag,
    summary: 'Send the department’s own Excel or Word file, to be pointed at and filled',
    access: makers,
    params: byKey,
    query: z.strictObject({ ownerUnitId: Id, subject: FormSubject }),
    upload: true,
    reply: FormTemplate,
    status: 201,
  }),
  getFormTemplate: endpoint({
    name: 'getFormTemplate',
    method: 'GET',
    path: '/api/forms/templates/:id',
    tag,
    summary: 'The cells and tags of a file that was sent',
    access: makers,
    params: byId,
    query: z.strictObject({ subject: FormSubject }),
    reply: FormTemplate,
  }),
  downloadFilledForm: endpoint({
    name: 'downloadFilledForm',
    method: 'GET',
    path: '/api/forms/:key/subjects/:subjectId/file',
    tag,
    summary: 'One record in the department’s own layout, or as PDF; with its purpose on the audit trail',
    access: deskFillers,
    params: z.strictObject({ key: Id, subjectId: Id }),
    query: z.strictObject({ format: z.enum(['own', 'pdf']), purpose: Text(200) }),
    reply: 'file',
  }),
  requestFormOutput: endpoint({
    name: 'requestFormOutput',
    method: 'POST',
    path: '/api/forms/:key/outputs',
    tag,
    summary: 'Ask for all records of an area, once or on a schedule, to fetch or to be sent to the department’s system',
    access: deskFillers,
    params: byKey,
    body: z.strictObject({
      areaCode: AreaCode,
      purpose: Text(200),
      format: z._default(asked.format, 'own'),
      schedule: z._default(asked.schedule, null),
      until: z._default(asked.until, null),
      connection: z._default(asked.connection, null),
    }),
    reply: FormOutput,
    status: 201,
  }),
  listFormOutputs: endpoint({
    name: 'listFormOutputs',
    method: 'GET',
    path: '/api/forms/outputs',
    tag,
    summary: 'What was asked for in one’s area, newest first, the last hundred',
    access: readers,
    reply: z.array(FormOutput),
  }),
  decideFormOutput: endpoint({
    name: 'decideFormOutput',
    method: 'POST',
    path: '/api/forms/outputs/:id/decision',
    tag,
    summary: 'Approve for seven days or until the schedule ends, or refuse; never one’s own',
    access: { roles: ['privacyOfficer'] },
    params: byId,
    body: z.strictObject({ approved: z.boolean(), reason: z.exactOptional(Text(200)) }),
    reply: FormOutput,
  }),
  withdrawFormOutput: endpoint({
    name: 'withdrawFormOutput',
    method: 'POST',
    path: '/api/forms/outputs/:id/withdrawal',
    tag,
    summary: 'From now on nothing is made, sent or fetched of it',
    access: readers,
    params: byId,
    reply: FormOutput,
  }),
  listFormOutputRuns: endpoint({
    name: 'listFormOutputRuns',
    method: 'GET',
    path: '/api/forms/outputs/:id/runs',
    tag,
    summary: 'What was made of it and what became of that, newest first, the last hundred',
    access: readers,
    params: byId,
    reply: z.array(FormOutputRun),
  }),
  sendFormOutputAgain: endpoint({
    name: 'sendFormOutputAgain',
    method: 'POST',
    path: '/api/forms/outputs/:id/runs/:runId/sending',
    tag,
    summary: 'Send a file again that did not arrive, while it is kept',
    access: deskFillers,
    params: byRun,
    reply: FormOutputRun,
  }),
  downloadFormOutput: endpoint({
    name: 'downloadFormOutput',
    method: 'GET',
    path: '/api/forms/outputs/:id/runs/:runId/file',
    tag,
    summary: 'The file, marked with who asked for it; each download is on the audit trail',
    access: deskFillers,
    params: byRun,
    reply: 'file',
  }),
  listFormOutputConnections: endpoint({
    name: 'listFormOutputConnections',
    method: 'GET',
    path: '/api/forms/output-connections',
    tag,
    summary: 'The systems of one’s department that files can be sent to, without their secrets',
    access: makers,
    reply: z.array(FormOutputConnection),
  }),
} as const
