import * as z from 'zod/mini'
import { caseRoles, endpoint } from '../endpoint.ts'
import { AreaCode, Id, Instant, PersonRef, Text, UnitRef } from '../values.ts'

const tag = 'dispatch'
const readers = { roles: [...caseRoles, 'systemAdministrator'] } as const
const keepers = { roles: ['supervisor', 'systemAdministrator'] } as const
const expectedVersion = z.int().check(z.gte(0))
const reason = Text(300)
const key = z.strictObject({ key: Id })

/** A row of the responsibility list: whose matter it is, and by what law. */
export const Responsibility = z.strictObject({
  unitId: Id,
  matter: Text(200),
  categoryIds: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)),
  basis: Text(1000),
  areaCodes: z.array(AreaCode).check(z.maxLength(100)),
  scope: z.exactOptional(Text(500)),
  coUnitIds: z.array(Id).check(z.maxLength(20)),
})
export type Responsibility = z.output<typeof Responsibility>

export const ResponsibilityView = z.strictObject({
  key: Id,
  version: z.int(),
  content: Responsibility,
  unit: UnitRef,
  coUnits: z.array(UnitRef),
  areas: z.array(z.strictObject({ code: AreaCode, name: z.string() })),
  changedAt: Instant,
  changedBy: PersonRef,
})
export type ResponsibilityView = z.output<typeof ResponsibilityView>

/** A row of a sheet: what was read, or what is wrong with it. `key` where the list has it already. */
const SheetRow = z.strictObject({
  line: z.int(),
  matter: z.string(),
  unitName: z.string(),
  key: z.nullable(Id),
  content: z.nullable(Responsibility),
  faults: z.array(
    z.strictObject({ column: z.string(), because: z.enum(['missing', 'unknown', 'tooLong']), text: z.string() }),
  ),
})
export type SheetRow = z.output<typeof SheetRow>

export const responsibilities = {
  listResponsibilities: endpoint({
    name: 'listResponsibilities',
    method: 'GET',
    path: '/api/responsibilities',
    tag,
    summary: 'The responsibility list, in the code order of units',
    access: readers,
    reply: z.array(ResponsibilityView),
  }),
  listGrounds: endpoint({
    name: 'listGrounds',
    method: 'GET',
    path: '/api/incidents/:id/grounds',
    tag,
    summary: 'What the responsibility list says about this kind of matter at this place',
    access: { roles: caseRoles },
    params: z.strictObject({ id: Id }),
    reply: z.array(ResponsibilityView),
  }),
  changeResponsibility: endpoint({
    name: 'changeResponsibility',
    method: 'POST',
    path: '/api/responsibilities/:key',
    tag,
    summary: 'Add, correct or take out one row; null takes it out',
    access: keepers,
    params: key,
    body: z.strictObject({ content: z.nullable(Responsibility), expectedVersion, reason }),
    reply: z.strictObject({ version: z.int() }),
  }),
  listResponsibilityVersions: endpoint({
    name: 'listResponsibilityVersions',
    method: 'GET',
    path: '/api/responsibilities/:key/versions',
    tag,
    summary: 'What a row was before, newest first; content null where it was taken out',
    access: readers,
    params: key,
    reply: z.array(
      z.strictObject({
        version: z.int(),
        content: z.nullable(Responsibility),
        reason: z.string(),
        changedAt: Instant,
        changedBy: PersonRef,
      }),
    ),
  }),
  readResponsibilitySheet: endpoint({
    name: 'readResponsibilitySheet',
    method: 'POST',
    path: '/api/responsibilities/reading',
    tag,
    summary: 'Read a responsibility list from a file (Excel or CSV) without changing anything',
    access: keepers,
    upload: true,
    reply: z.strictObject({ rows: z.array(SheetRow) }),
  }),
  importResponsibilities: endpoint({
    name: 'importResponsibilities',
    method: 'POST',
    path: '/api/responsibilities/import',
    tag,
    summary: 'Add the rows of a sheet, or put them in the place of rows there are; all or none',
    access: keepers,
    body: z.strictObject({
      rows: z
        .array(z.strictObject({ key: z.nullable(Id), content: Responsibility }))
        .check(z.minLength(1), z.maxLength(5000)),
      reason,
    }),
    reply: z.strictObject({ added: z.int(), changed: z.int() }),
  }),
} as const
