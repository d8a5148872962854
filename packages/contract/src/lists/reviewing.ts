import * as z from 'zod/mini'
import { callbacks } from '../callbacks.ts'
import { endpoint } from '../endpoint.ts'
import { hints } from '../hints.ts'
import { screenings } from '../incidents/screenings.ts'
import { exportPurpose, nothing, tag, whatFor } from './purpose.ts'

/** What is looked at once more: by the same people and filters as on the screens. */
export const reviewingLists = {
  exportHints: endpoint({
    name: 'exportHints',
    method: 'POST',
    path: '/api/hints/export',
    tag,
    summary: 'Every hint to be looked at, or looked at, a row for each matter; never whose it is',
    access: hints.listHints.access,
    body: z.strictObject({ decided: z.boolean(), exportPurpose }),
    reply: 'file',
  }),
  exportScreenings: endpoint({
    name: 'exportScreenings',
    method: 'POST',
    path: '/api/screenings/export',
    tag,
    summary: 'Every matter to be looked at before strangers see it, or decided',
    access: screenings.listScreenings.access,
    body: z.strictObject({ state: z.enum(['open', 'decided']), exportPurpose }),
    reply: 'file',
  }),
  exportDraws: endpoint({
    name: 'exportDraws',
    method: 'POST',
    path: '/api/callbacks/draws/export',
    tag,
    summary: 'What was drawn in the caller’s areas, newest first, with all that is needed to draw it again',
    access: callbacks.listDraws.access,
    body: nothing,
    reply: 'file',
  }),
  exportCalls: endpoint({
    name: 'exportCalls',
    method: 'POST',
    path: '/api/callbacks/draws/:id/export',
    tag,
    summary: 'The calls of a drawing in the order of calling, names and numbers masked as on the screen',
    access: callbacks.getDraw.access,
    params: callbacks.getDraw.params,
    body: whatFor,
    reply: 'file',
  }),
} as const
