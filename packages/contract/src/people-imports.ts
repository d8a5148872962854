import * as z from 'zod/mini'
import { endpoint, roles } from './endpoint.ts'
import { Id, Instant, Mobile, PersonRef, Text, UnitRef } from './values.ts'

const tag = 'accounts'
const ofSystem = { roles: ['systemAdministrator'] } as const
const ofSecurity = { roles: ['securityAdministrator'] } as const
const params = z.strictObject({ id: Id })

const ImportedPerson = z.strictObject({
  name: Text(50),
  phone: Mobile,
  unitId: z.exactOptional(Id),
  role: z.exactOptional(z.enum(roles)),
})

const columns = ['name', 'phone', 'unit', 'role', 'areaCode'] as const
/** What a column means; null where it is left out. */
const Meaning = z.nullable(z.enum(columns))

const PeopleSheetRow = z.strictObject({
  line: z.number(),
  name: z.string(),
  phone: z.string(),
  unit: z.string(),
  role: z.string(),
  /** What would be taken over; null where something is wrong. */
  content: z.nullable(ImportedPerson),
  isNew: z.boolean(),
  faults: z.array(
    z.enum([
      'name-missing',
      'phone-wrong',
      'name-differs',
      'account-closed',
      'half-role',
      'unit-unknown',
      'unit-ambiguous',
      'unit-outside',
      'role-unknown',
      'role-administrator',
      'role-unfit',
      'twice',
    ]),
  ),
})
export type PeopleSheetRow = z.output<typeof PeopleSheetRow>

const PeopleSheet = z.strictObject({
  columns: z.array(z.strictObject({ header: z.string(), samples: z.array(z.string()), meaning: Meaning })),
  /** A list with these headers was taken over before, and its columns meant this. */
  remembered: z.boolean(),
  /** None while no column means the name, or none the phone number. */
  rows: z.array(PeopleSheetRow),
})
export type PeopleSheet = z.output<typeof PeopleSheet>

const PeopleImportView = z.strictObject({
  id: Id,
  by: PersonRef,
  at: Instant,
  added: z.number(),
  /** Proposed by who imported, granted by the security administrator. */
  roles: z.array(
    z.strictObject({
      person: PersonRef,
      unit: UnitRef,
      role: z.enum(roles),
      state: z.enum(['waiting', 'granted', 'refused', 'undone']),
      /** The refusal's code. */
      because: z.nullable(z.string()),
    }),
  ),
  /** New accounts whose owners have not chosen a password yet. */
  withoutPassword: z.number(),
  undone: z.nullable(z.strictObject({ at: Instant, by: PersonRef, reason: z.string(), kept: z.number() })),
})
export type PeopleImportView = z.output<typeof PeopleImportView>

/** People as a list: read and shown, taken over, given their roles by another administrator, taken back. */
export const peopleImports = {
  getPeopleTemplate: endpoint({
    name: 'getPeopleTemplate',
    method: 'GET',
    path: '/api/people/sheet',
    tag,
    summary: 'An empty list of people as Excel',
    access: ofSystem,
    reply: 'file',
  }),
  readPeopleSheet: endpoint({
    name: 'readPeopleSheet',
    method: 'POST',
    path: '/api/people/reading',
    tag,
    summary: 'Read a list of people (Excel or CSV) without changing anything',
    access: ofSystem,
    upload: true,
    /** What the columns mean, in their order, where somebody says so: `name,,phone,unit`. */
    query: z.strictObject({ meanings: z.exactOptional(z.string().check(z.regex(/^[a-zA-Z,]{0,600}$/))) }),
    reply: PeopleSheet,
  }),
  importPeople: endpoint({
    name: 'importPeople',
    method: 'POST',
    path: '/api/people/imports',
    tag,
    summary: 'Take over people that were read; their roles wait for the security administrator',
    access: ofSystem,
    status: 201,
    body: z.strictObject({
      commandId: Id,
      rows: z.array(ImportedPerson).check(z.minLength(1), z.maxLength(500)),
      /** Remembered for the next list with the same headers. */
      columns: z.exactOptional(
        z
          .array(z.strictObject({ header: z.string().check(z.maxLength(100)), meaning: Meaning }))
          .check(z.maxLength(60)),
      ),
    }),
    reply: PeopleImportView,
  }),
  listPeopleImports: endpoint({
    name: 'listPeopleImports',
    method: 'GET',
    path: '/api/people/imports',
    tag,
    summary: 'Lists that were taken over, newest first',
    access: { roles: ['systemAdministrator', 'securityAdministrator'] },
    reply: z.array(PeopleImportView),
  }),
  grantImportedRoles: endpoint({
    name: 'grantImportedRoles',
    method: 'POST',
    path: '/api/people/imports/:id/roles',
    tag,
    summary: 'Grant the roles that a list proposes; each that cannot be granted is said with its reason',
    access: ofSecurity,
    params,
    reply: PeopleImportView,
  }),
  makeFirstPasswords: endpoint({
    name: 'makeFirstPasswords',
    method: 'POST',
    path: '/api/people/imports/:id/first-passwords',
    tag,
    summary: 'New first passwords, as Excel, for those of a list who have not chosen one; each only this once',
    access: ofSystem,
    params,
    reply: 'file',
  }),
  undoPeopleImport: endpoint({
    name: 'undoPeopleImport',
    method: 'POST',
    path: '/api/people/imports/:id/undo',
    tag,
    summary: 'Take a list back before its roles are granted: accounts that nobody used are closed, others stay',
    access: ofSystem,
    params,
    body: z.strictObject({ reason: Text(200) }),
    reply: PeopleImportView,
  }),
} as const
