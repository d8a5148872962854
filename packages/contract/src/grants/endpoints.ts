import * as z from 'zod/mini'
import { endpoint, type Role } from '../endpoint.ts'
import { ItemCode } from '../forms/definition.ts'
import { Cursor, Id, Text } from '../values.ts'
import { Grant, GrantRead, GrantRow, GrantWanted } from './views.ts'

const tag = 'grants'
const byId = z.strictObject({ id: Id })
const reason = Text(300)
const askers = { roles: ['departmentHandler'] } as const satisfies { readonly roles: readonly Role[] }
const owners = {
  roles: ['departmentHandler', 'registryOfficer', 'privacyOfficer'],
} as const satisfies { readonly roles: readonly Role[] }

export const grants = {
  listGrants: endpoint({
    name: 'listGrants',
    method: 'GET',
    path: '/api/grants',
    tag,
    summary: 'What one’s department asked for, and what one decides, newest first; the last two hundred',
    access: owners,
    reply: z.array(Grant),
  }),
  requestGrant: endpoint({
    name: 'requestGrant',
    method: 'POST',
    path: '/api/grants',
    tag,
    summary: 'Ask for facts about people: one part for each owner; what is granted already is answered at once',
    access: askers,
    body: GrantWanted,
    reply: z.array(Grant),
    status: 201,
  }),
  decideGrant: endpoint({
    name: 'decideGrant',
    method: 'POST',
    path: '/api/grants/:id/decision',
    tag,
    summary: 'Grant it, also for fewer days or masked only, or refuse; never one’s own',
    access: owners,
    params: byId,
    body: z.strictObject({
      approved: z.boolean(),
      until: z.exactOptional(z.iso.date()),
      clear: z.exactOptional(z.boolean()),
      reason: z.exactOptional(reason),
    }),
    reply: Grant,
  }),
  withdrawGrant: endpoint({
    name: 'withdrawGrant',
    method: 'POST',
    path: '/api/grants/:id/withdrawal',
    tag,
    summary: 'End it at once, as its owner or as who asked',
    access: owners,
    params: byId,
    body: z.strictObject({ reason }),
    reply: Grant,
  }),
  readGrant: endpoint({
    name: 'readGrant',
    method: 'GET',
    path: '/api/grants/:id/rows',
    tag,
    summary: 'People as granted, masked, a building at a time; every read is on the audit trail',
    access: askers,
    params: byId,
    query: z.strictObject({ cursor: z.exactOptional(Cursor) }),
    reply: z.strictObject({ items: z.array(GrantRow), nextCursor: z.nullable(z.string()) }),
  }),
  openGrantRow: endpoint({
    name: 'openGrantRow',
    method: 'POST',
    path: '/api/grants/:id/rows/:personId/unmasking',
    tag,
    summary: 'One person’s values in clear, where that was granted, with a reason on the audit trail',
    access: askers,
    params: z.strictObject({ id: Id, personId: Id }),
    body: z.strictObject({ reason, items: z.exactOptional(z.array(ItemCode)) }),
    reply: GrantRow,
  }),
  exportGrant: endpoint({
    name: 'exportGrant',
    method: 'POST',
    path: '/api/grants/:id/file',
    tag,
    summary: 'All people as granted in Excel, each row marked with who took it',
    access: askers,
    params: byId,
    body: z.strictObject({ purpose: Text(200) }),
    reply: 'file',
  }),
  listGrantReads: endpoint({
    name: 'listGrantReads',
    method: 'GET',
    path: '/api/grants/:id/reads',
    tag,
    summary: 'Who read by it, newest first; the last hundred',
    access: owners,
    params: byId,
    reply: z.array(GrantRead),
  }),
} as const
