import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { AreaCode, Cursor, Id, PageSize, Text } from '../values.ts'
import { DateOn, OrganisationEnd, OrganisationKind, OrganisationView, RegistryHistory } from './people.ts'
import { registryRoles } from './registry-roles.ts'
import { Unmasked, Unmasking } from './unmasking.ts'

const tag = 'registry'
const access = { roles: registryRoles } as const
const byId = z.strictObject({ id: Id })

/** Where it stands, or stood last. */
const Standing = z.strictObject({
  roomId: Id,
  buildingName: z.string(),
  entranceName: z.string(),
  roomName: z.string(),
  gridCode: AreaCode,
  gridName: z.string(),
})

export const OrganisationListed = z.strictObject({ organisation: OrganisationView, place: Standing })
export type OrganisationListed = z.output<typeof OrganisationListed>

export const OrganisationDetail = z.strictObject({
  ...OrganisationListed.shape,
  endedOn: z.nullable(DateOn),
  endedBy: z.nullable(OrganisationEnd),
  history: z.array(RegistryHistory),
})
export type OrganisationDetail = z.output<typeof OrganisationDetail>

/** Which of those that stand in one's area now: a part of the name or credit code. */
export const OrganisationFilter = {
  areaCode: z.exactOptional(AreaCode),
  kind: z.exactOptional(OrganisationKind),
  text: z.exactOptional(Text(60)),
} as const

export const organisations = {
  listOrganisations: endpoint({
    name: 'listOrganisations',
    method: 'GET',
    path: '/api/registry/organisations',
    tag,
    summary: 'Enterprises and social organisations that stand in one’s area now, by name',
    access,
    query: z.strictObject({ ...OrganisationFilter, cursor: z.exactOptional(Cursor), limit: PageSize }),
    reply: z.strictObject({ items: z.array(OrganisationListed), nextCursor: z.nullable(z.string()) }),
  }),
  getOrganisation: endpoint({
    name: 'getOrganisation',
    method: 'GET',
    path: '/api/registry/organisations/:id',
    tag,
    summary: 'An organisation with where it stands and what changed; those who stand for it are masked',
    access,
    params: byId,
    reply: OrganisationDetail,
  }),
  unmaskOrganisation: endpoint({
    name: 'unmaskOrganisation',
    method: 'POST',
    path: '/api/registry/organisations/:id/unmask',
    tag,
    summary: 'Read names, phones and documents of an organisation in clear, with a reason; it stays on the audit trail',
    access,
    params: byId,
    body: Unmasking,
    reply: Unmasked,
  }),
} as const
