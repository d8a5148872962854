import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { AreaCode, Id, Instant, PersonRef, Text } from '../values.ts'
import { Kind } from './definition.ts'
import { deskFillers, makers } from './form-roles.ts'

const tag = 'forms'
const byKey = z.strictObject({ key: Id })
const byId = z.strictObject({ id: Id })

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

const FormOutput = z.strictObject({
  id: Id,
  key: Id,
  title: z.string(),
  areaCode: AreaCode,
  areaName: z.string(),
  purpose: z.string(),
  requestedBy: PersonRef,
  requestedAt: Instant,
  status: z.enum(['requested', 'approved', 'refused']),
  decidedBy: z.nullable(PersonRef),
  decidedAt: z.nullable(Instant),
  /** An approval ends by itself. */
  expiresAt: z.nullable(Instant),
  isOwn: z.boolean(),
})
export type FormOutput = z.output<typeof FormOutput>

export const formOutputs = {
  uploadFormTemplate: endpoint({
    name: 'uploadFormTemplate',
    method: 'POST',
    path: '/api/forms/:key/template',
    tag,
    summary: 'Send the department’s own Excel or Word file, to be pointed at and filled',
    access: makers,
    params: byKey,
    query: z.strictObject({ ownerUnitId: Id, subject: z.enum(['person', 'room']) }),
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
    query: z.strictObject({ subject: z.enum(['person', 'room']) }),
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
    summary: 'Ask for all records of an area in the department’s own layout',
    access: deskFillers,
    params: byKey,
    body: z.strictObject({ areaCode: AreaCode, purpose: Text(200) }),
    reply: FormOutput,
    status: 201,
  }),
  listFormOutputs: endpoint({
    name: 'listFormOutputs',
    method: 'GET',
    path: '/api/forms/outputs',
    tag,
    summary: 'What was asked for in one’s area, newest first, the last hundred',
    access: { roles: [...deskFillers.roles, 'privacyOfficer'] },
    reply: z.array(FormOutput),
  }),
  decideFormOutput: endpoint({
    name: 'decideFormOutput',
    method: 'POST',
    path: '/api/forms/outputs/:id/decision',
    tag,
    summary: 'Approve for seven days, or refuse; never one’s own',
    access: { roles: ['privacyOfficer'] },
    params: byId,
    body: z.strictObject({ approved: z.boolean(), reason: z.exactOptional(Text(200)) }),
    reply: FormOutput,
  }),
  downloadFormOutput: endpoint({
    name: 'downloadFormOutput',
    method: 'GET',
    path: '/api/forms/outputs/:id/file',
    tag,
    summary: 'The approved file, marked with who took it; each download is on the audit trail',
    access: deskFillers,
    params: byId,
    reply: 'file',
  }),
} as const
