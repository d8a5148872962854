import * as z from 'zod/mini'
import { areas } from '../areas.ts'
import { deadlines } from '../deadlines.ts'
import { communityPolicies } from '../dispatch/community-policies.ts'
import { routing } from '../dispatch/routing.ts'
import { endpoint } from '../endpoint.ts'
import { apiKeys } from '../exchange/keys.ts'
import { partners } from '../exchange/partners.ts'
import { forms } from '../forms.ts'
import { grants } from '../grants.ts'
import { inbound } from '../inbound.ts'
import { signOn } from '../sign-on.ts'
import { nothing, tag, whatFor } from './purpose.ts'

/** What is set, and who is let in: for a meeting, or for whoever looks after it next. */
export const settingLists = {
  exportGrants: endpoint({
    name: 'exportGrants',
    method: 'POST',
    path: '/api/grants/export',
    tag,
    summary: 'What the caller’s departments asked of others, or others of theirs, newest first',
    access: grants.listGrants.access,
    body: z.strictObject({ side: z.enum(['ours', 'decide']) }),
    reply: 'file',
  }),
  exportGrantReads: endpoint({
    name: 'exportGrantReads',
    method: 'POST',
    path: '/api/grants/:id/reads/export',
    tag,
    summary: 'Who read by a grant, or tried to, newest first',
    access: grants.listGrantReads.access,
    params: grants.listGrantReads.params,
    body: whatFor,
    reply: 'file',
  }),
  exportApiKeys: endpoint({
    name: 'exportApiKeys',
    method: 'POST',
    path: '/api/exchange/keys/export',
    tag,
    summary: 'The keys of other systems, newest first, without their secrets',
    access: apiKeys.listApiKeys.access,
    body: nothing,
    reply: 'file',
  }),
  exportSignOnClients: endpoint({
    name: 'exportSignOnClients',
    method: 'POST',
    path: '/api/openid/clients/export',
    tag,
    summary: 'The systems in which staff sign in with their account here, without their secrets',
    access: signOn.listSignOnClients.access,
    body: nothing,
    reply: 'file',
  }),
  exportForms: endpoint({
    name: 'exportForms',
    method: 'POST',
    path: '/api/forms/export',
    tag,
    summary: 'Forms with what of them nobody has to type',
    access: forms.listForms.access,
    body: nothing,
    reply: 'file',
  }),
  exportFormDisputes: endpoint({
    name: 'exportFormDisputes',
    method: 'POST',
    path: '/api/forms/disputes/export',
    tag,
    summary: 'Where two sources disagree, masked as on the screen; those that wait first',
    access: forms.listFormDisputes.access,
    body: whatFor,
    reply: 'file',
  }),
  exportPartners: endpoint({
    name: 'exportPartners',
    method: 'POST',
    path: '/api/exchange/partners/export',
    tag,
    summary: 'The systems to which matters are handed on',
    access: partners.listPartners.access,
    body: nothing,
    reply: 'file',
  }),
  exportLocalNames: endpoint({
    name: 'exportLocalNames',
    method: 'POST',
    path: '/api/areas/:code/names/export',
    tag,
    summary: 'Names people use for an area and for landmarks in it, by name',
    access: areas.listLocalNames.access,
    params: areas.listLocalNames.params,
    body: nothing,
    reply: 'file',
  }),
  exportInboundSources: endpoint({
    name: 'exportInboundSources',
    method: 'POST',
    path: '/api/inbound/sources/export',
    tag,
    summary: 'Where data comes in from, with the last run of each',
    access: inbound.listInboundSources.access,
    body: nothing,
    reply: 'file',
  }),
  exportRouting: endpoint({
    name: 'exportRouting',
    method: 'POST',
    path: '/api/routing/export',
    tag,
    summary: 'The routing rules in force, in their order',
    access: routing.getRouting.access,
    body: nothing,
    reply: 'file',
  }),
  exportCommunityPolicies: endpoint({
    name: 'exportCommunityPolicies',
    method: 'POST',
    path: '/api/community-policies/export',
    tag,
    summary: 'What the communities of one’s areas agreed about small matters, in code order',
    access: communityPolicies.listCommunityPolicies.access,
    body: nothing,
    reply: 'file',
  }),
  exportLimits: endpoint({
    name: 'exportLimits',
    method: 'POST',
    path: '/api/deadlines/limits/export',
    tag,
    summary: 'Time limits of every kind of matter, a row for each rule',
    access: deadlines.listDeadlineSettings.access,
    body: nothing,
    reply: 'file',
  }),
} as const
