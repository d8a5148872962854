import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { forms } from '../forms.ts'
import { Text } from '../values.ts'
import { exportPurpose, nothing, tag } from './purpose.ts'

const { gridCode } = forms.listFormSubjects.query.shape

/** What there is to fill in, and what was made of it. */
export const fillingLists = {
  exportFormsToFill: endpoint({
    name: 'exportFormsToFill',
    method: 'POST',
    path: '/api/forms/to-fill/export',
    tag,
    summary: 'Forms in force that the caller fills in, by title',
    access: forms.listFormsToFill.access,
    body: nothing,
    reply: 'file',
  }),
  exportFormSubjects: endpoint({
    name: 'exportFormSubjects',
    method: 'POST',
    path: '/api/forms/:key/subjects/export',
    tag,
    summary: 'Whom a form concerns in a grid and how much is left to ask, masked as on the screen',
    access: forms.listFormSubjects.access,
    params: forms.listFormSubjects.params,
    /** How a label begins, or a part of a place. */
    body: z.strictObject({ gridCode, openOnly: z.boolean(), text: z.exactOptional(Text(60)), exportPurpose }),
    reply: 'file',
  }),
  exportFormOutputs: endpoint({
    name: 'exportFormOutputs',
    method: 'POST',
    path: '/api/forms/outputs/export',
    tag,
    summary: 'Everything that was asked for in one’s area, newest first, and how it stands',
    access: forms.listFormOutputs.access,
    body: nothing,
    reply: 'file',
  }),
  exportFormOutputRuns: endpoint({
    name: 'exportFormOutputRuns',
    method: 'POST',
    path: '/api/forms/outputs/:id/runs/export',
    tag,
    summary: 'Everything that was made of it and what became of that, newest first',
    access: forms.listFormOutputRuns.access,
    params: forms.listFormOutputRuns.params,
    body: nothing,
    reply: 'file',
  }),
} as const
