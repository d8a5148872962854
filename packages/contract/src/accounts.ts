import * as z from 'zod/mini'
import { endpoint, roles } from './endpoint.ts'
import { AreaCode, Cursor, Id, Instant, Mobile, PageSize, PersonRef, Text, UnitRef } from './values.ts'

const tag = 'accounts'
const Role = z.enum(roles)
export const UnitKind = z.enum(['gridTeam', 'community', 'centre', 'department'])
const nothing = z.strictObject({})
const administrators = { roles: ['systemAdministrator'] } as const

const MembershipView = z.strictObject({
  id: Id,
  role: Role,
  unit: z.strictObject({ ...UnitRef.shape, kind: UnitKind, areaCode: AreaCode, areaName: z.string() }),
  cleared: z.boolean(),
  /** Whose it is, where it is held for somebody who is away. */
  forPerson: z.exactOptional(PersonRef),
})

export const Me = z.strictObject({
  id: Id,
  name: z.string(),
  phone: z.string(),
  memberships: z.array(MembershipView),
  mustChangePassword: z.boolean(),
  standsInFor: z.exactOptional(z.array(z.strictObject({ ...PersonRef.shape, untilOn: z.iso.date() }))),
})
export type Me = z.output<typeof Me>

export const UnitView = z.strictObject({
  id: Id,
  kind: UnitKind,
  name: z.string(),
  areaCode: AreaCode,
  areaName: z.string(),
  parentId: z.nullable(Id),
  nature: z.nullable(z.string()),
})
export type UnitView = z.output<typeof UnitView>

const Password = z.string().check(z.minLength(1), z.maxLength(200))
const NewPassword = z.string().check(z.minLength(10), z.maxLength(200))

const PersonView = z.strictObject({
  id: Id,
  name: z.string(),
  phone: z.string(),
  active: z.boolean(),
  memberships: z.array(MembershipView),
})

export const accounts = {
  logIn: endpoint({
    name: 'logIn',
    method: 'POST',
    path: '/api/session',
    tag,
    summary: 'Log in by phone number and password',
    access: 'public',
    perMinute: 60,
    body: z.strictObject({ phone: Mobile, password: Password }),
    reply: z.strictObject({ me: Me, token: z.string(), expiresAt: Instant }),
    status: 201,
  }),
  logOut: endpoint({
    name: 'logOut',
    method: 'DELETE',
    path: '/api/session',
    tag,
    summary: 'End the present session',
    access: 'session',
    reply: nothing,
  }),
  getMe: endpoint({
    name: 'getMe',
    method: 'GET',
    path: '/api/me',
    tag,
    summary: 'Who is signed in, and as what',
    access: 'session',
    reply: Me,
  }),
  getDeviceKey: endpoint({
    name: 'getDeviceKey',
    method: 'GET',
    path: '/api/me/device-key',
    tag,
    summary: 'The key under which a phone seals what it keeps of this person',
    access: 'session',
    /** 32 bytes in base64; the same for every device of the person. */
    reply: z.strictObject({ key: z.string() }),
  }),
  changePassword: endpoint({
    name: 'changePassword',
    method: 'PUT',
    path: '/api/me/password',
    tag,
    summary: 'Change one’s own password; other sessions end',
    access: 'session',
    body: z.strictObject({ current: Password, next: NewPassword }),
    reply: nothing,
  }),
  listSessions: endpoint({
    name: 'listSessions',
    method: 'GET',
    path: '/api/me/sessions',
    tag,
    summary: 'One’s own open sessions',
    access: 'session',
    reply: z.array(
      z.strictObject({ id: Id, startedAt: Instant, expiresAt: Instant, device: z.string(), current: z.boolean() }),
    ),
  }),
  revokeSession: endpoint({
    name: 'revokeSession',
    method: 'DELETE',
    path: '/api/me/sessions/:id',
    tag,
    summary: 'End one of one’s own sessions',
    access: 'session',
    params: z.strictObject({ id: Id }),
    reply: nothing,
  }),
  startOidc: endpoint({
    name: 'startOidc',
    method: 'GET',
    path: '/api/oidc/start',
    tag,
    summary: 'Go to the configured identity provider',
    access: 'public',
    perMinute: 30,
    query: z.strictObject({ returnTo: z.exactOptional(z.string().check(z.maxLength(200))) }),
    reply: 'file',
  }),
  finishOidc: endpoint({
    name: 'finishOidc',
    method: 'GET',
    path: '/api/oidc/callback',
    tag,
    summary: 'Back from the identity provider',
    access: 'public',
    perMinute: 30,
    query: z.record(z.string(), z.string()),
    reply: 'file',
  }),
  finishSetup: endpoint({
    name: 'finishSetup',
    method: 'POST',
    path: '/api/setup',
    tag,
    summary: 'Create the city and its first administrator with the one-time link',
    access: 'public',
    perMinute: 10,
    body: z.strictObject({
      token: Text(200),
      name: Text(50),
      phone: Mobile,
      password: NewPassword,
      /** Needed unless the divisions are there already. */
      city: z.exactOptional(z.strictObject({ code: z.string().check(z.regex(/^\d{4}$/)), name: Text(50) })),
    }),
    reply: nothing,
    status: 201,
  }),
  listUnits: endpoint({
    name: 'listUnits',
    method: 'GET',
    path: '/api/units',
    tag,
    summary: 'Units in code order, optionally of one area and kind',
    access: 'session',
    query: z.strictObject({
      areaCode: z.exactOptional(AreaCode),
      kind: z.exactOptional(UnitKind),
      text: z.exactOptional(Text(50)),
    }),
    reply: z.array(UnitView),
  }),
  listColleagues: endpoint({
    name: 'listColleagues',
    method: 'GET',
    path: '/api/units/:id/people',
    tag,
    summary: 'Names and roles of the people of a unit one belongs to or oversees',
    access: 'session',
    params: z.strictObject({ id: Id }),
    reply: z.array(z.strictObject({ id: Id, name: z.string(), role: Role })),
  }),
  createUnit: endpoint({
    name: 'createUnit',
    method: 'POST',
    path: '/api/units',
    tag,
    summary: 'Add a unit',
    access: administrators,
    status: 201,
    body: z.strictObject({
      kind: UnitKind,
      name: Text(80),
      areaCode: AreaCode,
      parentId: z.exactOptional(Id),
      nature: z.exactOptional(Text(40)),
    }),
    reply: UnitView,
  }),
  listPeople: endpoint({
    name: 'listPeople',
    method: 'GET',
    path: '/api/people',
    tag,
    summary: 'People with an account, by name; phones masked',
    access: { roles: ['systemAdministrator', 'securityAdministrator'] },
    query: z.strictObject({
      text: z.exactOptional(Text(50)),
      unitId: z.exactOptional(Id),
      cursor: z.exactOptional(Cursor),
      limit: PageSize,
    }),
    reply: z.strictObject({ items: z.array(PersonView), nextCursor: z.nullable(z.string()) }),
  }),
  createPerson: endpoint({
    name: 'createPerson',
    method: 'POST',
    path: '/api/people',
    tag,
    summary: 'Add a person; the first password is shown once',
    access: administrators,
    status: 201,
    body: z.strictObject({ name: Text(50), phone: Mobile }),
    reply: z.strictObject({ person: PersonView, firstPassword: z.string() }),
  }),
  grantMembership: endpoint({
    name: 'grantMembership',
    method: 'POST',
    path: '/api/people/:id/memberships',
    tag,
    summary:
      'Give a person a role in a unit; a system administrator only to appoint the first security and audit administrator',
    access: { roles: ['securityAdministrator', 'systemAdministrator'] },
    status: 201,
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ unitId: Id, role: Role, cleared: z._default(z.boolean(), false) }),
    reply: PersonView,
  }),
  revokeMembership: endpoint({
    name: 'revokeMembership',
    method: 'DELETE',
    path: '/api/people/:id/memberships/:membershipId',
    tag,
    summary: 'Take a role away; it ends at once',
    access: { roles: ['securityAdministrator'] },
    params: z.strictObject({ id: Id, membershipId: Id }),
    reply: PersonView,
  }),
  deactivatePerson: endpoint({
    name: 'deactivatePerson',
    method: 'POST',
    path: '/api/people/:id/deactivation',
    tag,
    summary: 'Close an account that has no open matters in hand; its sessions end at once',
    access: { roles: ['securityAdministrator'] },
    params: z.strictObject({ id: Id }),
    reply: PersonView,
  }),
  resetPassword: endpoint({
    name: 'resetPassword',
    method: 'POST',
    path: '/api/people/:id/password-reset',
    tag,
    summary: 'A new first password, shown once',
    access: { roles: ['securityAdministrator'] },
    params: z.strictObject({ id: Id }),
    reply: z.strictObject({ firstPassword: z.string() }),
  }),
} as const
