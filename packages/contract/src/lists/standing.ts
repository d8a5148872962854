import * as z from 'zod/mini'
import { categories } from '../dispatch/categories.ts'
import { endpoint } from '../endpoint.ts'
import { improvements, ProblemState } from '../improvements.ts'
import { OrganisationFilter, organisations } from '../registry/organisations.ts'
import { tasks } from '../tasks.ts'
import { Id, Text } from '../values.ts'
import { exportPurpose, nothing, tag, whatFor } from './purpose.ts'

/** What the city keeps: what grids may be asked and were asked, kinds of matters, what is in the way of people. */
export const standingLists = {
  exportTaskCatalogue: endpoint({
    name: 'exportTaskCatalogue',
    method: 'POST',
    path: '/api/tasks/catalogue/export',
    tag,
    summary: 'The task catalogue with owner, basis and last day of each entry',
    access: tasks.listCatalogue.access,
    body: nothing,
    reply: 'file',
  }),
  exportSentTasks: endpoint({
    name: 'exportSentTasks',
    method: 'POST',
    path: '/api/tasks/sent/export',
    tag,
    summary: 'Every task in the caller’s area, a row for each grid in code order, never for a person',
    access: tasks.listSentTasks.access,
    body: whatFor,
    reply: 'file',
  }),
  exportCategories: endpoint({
    name: 'exportCategories',
    method: 'POST',
    path: '/api/categories/export',
    tag,
    summary: 'Kinds of matters as they are set, in the order of the tiles, those retired last',
    access: categories.listCategorySettings.access,
    /** A part of a name, an example, a word or a code. */
    body: z.strictObject({ text: z.exactOptional(Text(50)) }),
    reply: 'file',
  }),
  exportOrganisations: endpoint({
    name: 'exportOrganisations',
    method: 'POST',
    path: '/api/registry/organisations/export',
    tag,
    summary: 'Organisations that stand in one’s area now, masked as on the screen, by name',
    access: organisations.listOrganisations.access,
    body: z.strictObject({ ...OrganisationFilter, exportPurpose }),
    reply: 'file',
  }),
  exportProblems: endpoint({
    name: 'exportProblems',
    method: 'POST',
    path: '/api/improvements/export',
    tag,
    summary: 'The improvement ledger as everybody reads it',
    access: 'session',
    body: z.strictObject({ state: z.exactOptional(ProblemState) }),
    reply: 'file',
  }),
  exportEntries: endpoint({
    name: 'exportEntries',
    method: 'POST',
    path: '/api/improvements/entries/export',
    tag,
    summary: 'What people wrote: of one problem, or what nobody has gone through yet; never who',
    access: improvements.listEntries.access,
    body: z.strictObject({ problemKey: z.exactOptional(Id), exportPurpose }),
    reply: 'file',
  }),
} as const
