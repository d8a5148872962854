import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { AreaCode, Id, Text } from '../values.ts'
import { FormDefinition, FormSubject, Kind } from './definition.ts'
import { fillers, formReaders, makers } from './form-roles.ts'
import { Burden, FillView, FormDetail, FormItem, FormSummary } from './views.ts'

const tag = 'forms'
const byKey = z.strictObject({ key: Id })
const reason = Text(300)
const expectedVersion = z.int().check(z.gte(0))

const Trial = z.strictObject({
  faults: z.array(z.strictObject({ at: z.string(), fault: z.string() })),
  askedKnown: z.array(z.strictObject({ key: z.string(), label: z.string(), item: z.string(), name: z.string() })),
  burden: Burden,
  samples: z.array(FillView),
})
export type FormTrial = z.output<typeof Trial>

export const formEditing = {
  listFormItems: endpoint({
    name: 'listFormItems',
    method: 'GET',
    path: '/api/forms/items',
    tag,
    summary: 'What the record can hold of people and dwellings, for forms to show',
    access: { roles: [...new Set([...fillers.roles, ...formReaders.roles])] },
    reply: z.array(FormItem),
  }),
  addFormItem: endpoint({
    name: 'addFormItem',
    method: 'POST',
    path: '/api/forms/items',
    tag,
    summary: 'Add something that the record shall hold from now on; refused where it is there already',
    access: makers,
    body: z.strictObject({
      name: Text(60),
      subject: FormSubject,
      ...Kind.shape,
      sensitive: z.boolean(),
      ownerUnitId: Id,
      reason,
    }),
    reply: FormItem,
    status: 201,
  }),
  listForms: endpoint({
    name: 'listForms',
    method: 'GET',
    path: '/api/forms',
    tag,
    summary: 'Forms of one’s area with their burden figures; drafts only to their own department',
    access: formReaders,
    reply: z.array(FormSummary),
  }),
  getForm: endpoint({
    name: 'getForm',
    method: 'GET',
    path: '/api/forms/:key',
    tag,
    summary: 'A form as it is issued, as it is being changed, and as it was',
    access: formReaders,
    params: byKey,
    reply: FormDetail,
  }),
  saveFormDraft: endpoint({
    name: 'saveFormDraft',
    method: 'POST',
    path: '/api/forms/:key/draft',
    tag,
    summary: 'Keep a form that is being made or changed; nobody is asked by it',
    access: makers,
    params: byKey,
    body: z.strictObject({ form: FormDefinition, expectedVersion }),
    reply: z.strictObject({ version: z.int() }),
  }),
  tryForm: endpoint({
    name: 'tryForm',
    method: 'POST',
    path: '/api/forms/:key/trial',
    tag,
    summary:
      'What is wrong with a form, what it asks that is known, its burden figure and how it looks on real records',
    access: makers,
    params: byKey,
    body: z.strictObject({ form: FormDefinition, areaCode: z.exactOptional(AreaCode) }),
    reply: Trial,
  }),
  issueForm: endpoint({
    name: 'issueForm',
    method: 'POST',
    path: '/api/forms/:key/issue',
    tag,
    summary: 'Put the draft of this version in force; refused where it asks what is known',
    access: makers,
    params: byKey,
    body: z.strictObject({ draftVersion: z.int(), expectedVersion, reason }),
    reply: z.strictObject({ version: z.int(), burden: Burden }),
  }),
  withdrawForm: endpoint({
    name: 'withdrawForm',
    method: 'POST',
    path: '/api/forms/:key/withdrawal',
    tag,
    summary: 'Take a form back; what was filled in stays, and it can be issued again',
    access: makers,
    params: byKey,
    body: z.strictObject({ expectedVersion, reason }),
    reply: z.strictObject({ version: z.int() }),
  }),
  listFormBurdens: endpoint({
    name: 'listFormBurdens',
    method: 'GET',
    path: '/api/forms/burdens',
    tag,
    summary: 'The burden figure of each form in force and of all together: filled from what was known ÷ all',
    access: formReaders,
    reply: z.strictObject({
      forms: z.array(z.strictObject({ key: Id, title: z.string(), burden: Burden })),
      all: Burden,
    }),
  }),
} as const
