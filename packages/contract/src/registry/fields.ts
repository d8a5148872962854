import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { Instant, PersonRef, Text } from '../values.ts'
import { registryRoles } from './registry-roles.ts'

const tag = 'registry'

export const RegistryField = z.strictObject({
  code: z.string(),
  /** The standard's tables it stands in. */
  tables: z.array(z.int()),
  subject: z.enum(['person', 'room', 'building', 'grid', 'organisation']),
  name: z.strictObject({ zh: z.string(), en: z.string() }),
  type: z.enum(['text', 'code', 'date', 'number', 'idCard', 'document', 'phone', 'creditCode', 'area']),
  length: z.int(),
  /** Choices of a coded field. */
  choices: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  /** Part of the minimum, which is always on. */
  minimum: z.boolean(),
  on: z.boolean(),
  /** Never asked, since it follows from this other field. */
  derivedFrom: z.nullable(z.string()),
  populations: z.array(z.enum(['registered', 'floating', 'leftBehind', 'overseas'])),
  /** Why it may be collected; a field beyond the minimum has none until somebody switches it on with one. */
  legalBasis: z.nullable(z.string()),
  changedAt: z.nullable(Instant),
  changedBy: z.nullable(PersonRef),
})
export type RegistryField = z.output<typeof RegistryField>

export const fields = {
  listRegistryFields: endpoint({
    name: 'listRegistryFields',
    method: 'GET',
    path: '/api/registry/fields',
    tag,
    summary: 'The fields of the standard’s tables: what is collected, what is switched off, and on which legal basis',
    access: { roles: [...registryRoles, 'privacyOfficer', 'systemAdministrator', 'auditAdministrator'] },
    reply: z.array(RegistryField),
  }),
  switchRegistryField: endpoint({
    name: 'switchRegistryField',
    method: 'PUT',
    path: '/api/registry/fields/:code',
    tag,
    summary: 'Switch a field beyond the minimum on, with its legal basis, or off',
    access: { roles: ['systemAdministrator'] },
    params: z.strictObject({ code: Text(41) }),
    body: z.strictObject({ on: z.boolean(), legalBasis: z.exactOptional(Text(300)) }),
    reply: RegistryField,
  }),
} as const
