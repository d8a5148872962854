import { deliveries } from '../deliveries.ts'
import { endpoint } from '../endpoint.ts'
import { nothing, tag, whatFor } from './purpose.ts'

/** What became of what people raised, and who was told of a matter. */
export const answerLists = {
  exportReleases: endpoint({
    name: 'exportReleases',
    method: 'POST',
    path: '/api/improvements/releases/export',
    tag,
    summary: 'What each version did away with, newest version first',
    access: 'session',
    body: nothing,
    reply: 'file',
  }),
  exportRaised: endpoint({
    name: 'exportRaised',
    method: 'POST',
    path: '/api/improvements/raised/export',
    tag,
    summary: 'What one raised oneself and what became of it, newest first',
    access: 'session',
    body: nothing,
    reply: 'file',
  }),
  exportMatterNotices: endpoint({
    name: 'exportMatterNotices',
    method: 'POST',
    path: '/api/incidents/:id/notices/export',
    tag,
    summary: 'Whom of a matter we told what and what became of it, newest first',
    access: deliveries.listMatterNotices.access,
    params: deliveries.listMatterNotices.params,
    body: whatFor,
    reply: 'file',
  }),
} as const
