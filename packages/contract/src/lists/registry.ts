import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { registry } from '../registry.ts'
import { exportPurpose, nothing, tag, whatFor } from './purpose.ts'

const { areaCode, text } = registry.listBuildings.query.shape

/** What the registry keeps beside people, and how data went in and out of it. */
export const registryLists = {
  exportBuildings: endpoint({
    name: 'exportBuildings',
    method: 'POST',
    path: '/api/registry/buildings/export',
    tag,
    summary: 'Every building of one’s area, by name, with how many rooms and people are in it',
    access: registry.listBuildings.access,
    body: z.strictObject({ areaCode, text, exportPurpose }),
    reply: 'file',
  }),
  exportSelfFills: endpoint({
    name: 'exportSelfFills',
    method: 'POST',
    path: '/api/registry/self-fills/export',
    tag,
    summary: 'What households sent and nobody has taken over yet, a row for each change, masked as on the screen',
    access: registry.listSelfFills.access,
    body: whatFor,
    reply: 'file',
  }),
  exportRegistryImports: endpoint({
    name: 'exportRegistryImports',
    method: 'POST',
    path: '/api/registry/imports/export',
    tag,
    summary: 'Every file that was brought in, newest first, with how many rows became what',
    access: registry.listRegistryImports.access,
    body: nothing,
    reply: 'file',
  }),
  exportRegistryExports: endpoint({
    name: 'exportRegistryExports',
    method: 'POST',
    path: '/api/registry/exports/export',
    tag,
    summary: 'Every table that was asked for, newest first, with its purpose, its legal basis and who decided',
    access: registry.listRegistryExports.access,
    body: nothing,
    reply: 'file',
  }),
  exportRegistryFields: endpoint({
    name: 'exportRegistryFields',
    method: 'POST',
    path: '/api/registry/fields/export',
    tag,
    summary: 'What is collected, what is switched off, and on which legal basis',
    access: registry.listRegistryFields.access,
    body: nothing,
    reply: 'file',
  }),
} as const
