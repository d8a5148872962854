import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { Id, Instant, PersonRef, Text } from '../values.ts'
import { RegistryField } from './fields.ts'
import { DateOn, HouseholdKind, NewResident, RegistryHistory, ResidentView, Values } from './people.ts'
import { registryRoles } from './registry-roles.ts'
import { Unmasked, Unmasking } from './unmasking.ts'

const tag = 'registry'
const access = { roles: registryRoles } as const
const byId = z.strictObject({ id: Id })
const expectedVersion = z.int()
const Token = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

const Residence = z.strictObject({
  roomId: Id,
  buildingName: z.string(),
  entranceName: z.string(),
  roomName: z.string(),
  from: z.nullable(DateOn),
  to: z.nullable(DateOn),
  endedBy: z.nullable(z.enum(['movedOut', 'movedElsewhere', 'died', 'merged', 'undone'])),
})

const PersonStatus = z.enum(['resident', 'movedAway', 'died', 'merged'])

/** A person with where they lived; masked like everything. */
const ResidentDetail = z.strictObject({
  person: ResidentView,
  status: PersonStatus,
  mergedInto: z.nullable(Id),
  residences: z.array(Residence),
  history: z.array(RegistryHistory),
})
export type ResidentDetail = z.output<typeof ResidentDetail>

/** What a household sees and fills in: names masked, known fields named but not shown, the rest asked. */
const SelfFillForm = z.strictObject({
  /** Building, entrance and room, as on the door. */
  place: z.string(),
  householdId: Id,
  expiresAt: Instant,
  people: z.array(z.strictObject({ personId: Id, name: z.string(), relation: z.string(), known: z.array(z.string()) })),
  fields: z.array(RegistryField),
})

const SelfFill = z.strictObject({
  token: Token,
  people: z.array(z.strictObject({ personId: Id, values: Values })).check(z.maxLength(30)),
  newPeople: z.array(NewResident).check(z.maxLength(15)),
  movedOut: z.array(z.strictObject({ personId: Id, on: DateOn })).check(z.maxLength(30)),
})

const SelfFillSubmission = z.strictObject({
  id: Id,
  roomId: Id,
  place: z.string(),
  submittedAt: Instant,
  /** What would change, masked; per person in the order of the form. */
  changes: z.array(
    z.strictObject({
      type: z.enum(['correct', 'moveIn', 'moveOut']),
      name: z.string(),
      values: z.record(z.string(), z.string()),
    }),
  ),
})

export const residents = {
  searchResidents: endpoint({
    name: 'searchResidents',
    method: 'POST',
    path: '/api/registry/search',
    tag,
    summary:
      'Find a person of one’s area by their whole id-card, document or phone number; every search is on the audit trail',
    access,
    body: z.strictObject({ by: z.enum(['idCard', 'document', 'phone']), value: Text(30), reason: Text(200) }),
    reply: z.array(z.strictObject({ person: ResidentView, residence: z.nullable(Residence) })),
  }),
  getResident: endpoint({
    name: 'getResident',
    method: 'GET',
    path: '/api/registry/people/:id',
    tag,
    summary: 'A person, masked, with residences and history',
    access,
    params: byId,
    reply: ResidentDetail,
  }),
  unmaskResident: endpoint({
    name: 'unmaskResident',
    method: 'POST',
    path: '/api/registry/people/:id/unmask',
    tag,
    summary: 'Read values in clear, with a reason; who read what, and why, stays on the audit trail',
    access,
    params: byId,
    body: Unmasking,
    reply: Unmasked,
  }),
  moveResident: endpoint({
    name: 'moveResident',
    method: 'POST',
    path: '/api/registry/people/:id/move',
    tag,
    summary: 'Move a person to another room of one’s area; the old residence stays in the history',
    access,
    params: byId,
    body: z.strictObject({
      expectedVersion,
      on: DateOn,
      roomId: Id,
      householdId: Id,
      householdKind: z.exactOptional(HouseholdKind),
      relation: z.string().check(z.regex(/^\d{2}$/)),
    }),
    reply: ResidentDetail,
  }),
  closeResident: endpoint({
    name: 'closeResident',
    method: 'POST',
    path: '/api/registry/people/:id/close',
    tag,
    summary: 'Somebody moved away or died: the residence ends, the history stays',
    access,
    params: byId,
    body: z.strictObject({
      expectedVersion,
      on: DateOn,
      because: z.enum(['movedOut', 'died']),
      to: z.exactOptional(Text(200)),
    }),
    reply: ResidentDetail,
  }),
  mergeResidents: endpoint({
    name: 'mergeResidents',
    method: 'POST',
    path: '/api/registry/people/:id/merge',
    tag,
    summary: 'This person was entered twice: keep the other, who takes over what only this one has',
    access,
    params: byId,
    body: z.strictObject({ expectedVersion, keepPersonId: Id }),
    reply: ResidentDetail,
  }),
  createSelfFill: endpoint({
    name: 'createSelfFill',
    method: 'POST',
    path: '/api/registry/self-fills',
    tag,
    summary: 'A link with which a household fills in its own data, once, within 72 hours',
    access,
    body: z.strictObject({ roomId: Id, householdId: Id }),
    reply: z.strictObject({ url: z.string(), token: Token, expiresAt: Instant }),
    status: 201,
  }),
  readSelfFill: endpoint({
    name: 'readSelfFill',
    method: 'POST',
    path: '/api/self-fill/form',
    tag,
    summary: 'The form behind a self-fill link',
    access: 'public',
    perMinute: 30,
    body: z.strictObject({ token: Token }),
    reply: SelfFillForm,
  }),
  submitSelfFill: endpoint({
    name: 'submitSelfFill',
    method: 'POST',
    path: '/api/self-fill',
    tag,
    summary: 'Send what the household filled in; the link ends, and a grid worker takes it over',
    access: 'public',
    perMinute: 30,
    body: SelfFill,
    reply: z.strictObject({}),
    status: 201,
  }),
  listSelfFills: endpoint({
    name: 'listSelfFills',
    method: 'GET',
    path: '/api/registry/self-fills',
    tag,
    summary: 'What households of one’s area sent and nobody has taken over yet, oldest first',
    access,
    reply: z.array(SelfFillSubmission),
  }),
  decideSelfFill: endpoint({
    name: 'decideSelfFill',
    method: 'POST',
    path: '/api/registry/self-fills/:id/decision',
    tag,
    summary: 'Take over what a household sent, or lay it aside',
    access,
    params: byId,
    body: z.strictObject({ accepted: z.boolean(), reason: z.exactOptional(Text(200)) }),
    reply: z.strictObject({ decidedBy: PersonRef }),
  }),
} as const
