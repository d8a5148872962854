import * as z from 'zod/mini'
import { caseRoles, endpoint } from './endpoint.ts'
import { AreaCode, Id, Instant, PersonRef, Text, UnitRef } from './values.ts'

const tag = 'tasks'
const readers = { roles: [...caseRoles, 'systemAdministrator'] } as const
/** For the city; the scope is the domain's. */
const keepers = { roles: ['supervisor', 'systemAdministrator'] } as const
const senders = { roles: ['communityHead', 'dispatcher', 'departmentHandler', 'supervisor'] } as const
const key = z.strictObject({ key: Id })
const reason = Text(300)
const AreaRef = z.strictObject({ code: AreaCode, name: z.string() })
const GridCodes = z.array(z.string().check(z.regex(/^\d{15}$/))).check(z.minLength(1), z.maxLength(500))

/** An entry of the task catalogue 事项清单: without owner, basis and last day it is none. */
export const CatalogueEntry = z
  .strictObject({
    title: Text(60),
    ownerUnitId: Id,
    basis: Text(1000),
    what: Text(500),
    validFrom: z.iso.date(),
    validUntil: z.iso.date(),
  })
  .check(z.refine(({ validFrom, validUntil }) => validFrom <= validUntil, { path: ['validUntil'] }))
export type CatalogueEntry = z.output<typeof CatalogueEntry>

export const CatalogueView = z.strictObject({
  key: Id,
  version: z.int(),
  entry: CatalogueEntry,
  owner: UnitRef,
  state: z.enum(['valid', 'notYet', 'expired', 'withdrawn']),
  changedAt: Instant,
  changedBy: PersonRef,
})
export type CatalogueView = z.output<typeof CatalogueView>

/** A task as the grid has it. */
export const GridTask = z.strictObject({
  id: Id,
  grid: AreaRef,
  title: z.string(),
  what: z.string(),
  note: z.nullable(z.string()),
  basis: z.string(),
  owner: UnitRef,
  dueOn: z.iso.date(),
})
export type GridTask = z.output<typeof GridTask>

/** A task that was sent, with where it is still to be done; grids in code order, never people. */
export const SentTask = z.strictObject({
  id: Id,
  title: z.string(),
  note: z.nullable(z.string()),
  owner: UnitRef,
  dueOn: z.iso.date(),
  sentAt: Instant,
  sentBy: UnitRef,
  withdrawnAt: z.nullable(Instant),
  /** Whether its catalogue entry still holds. */
  holds: z.boolean(),
  grids: z.array(z.strictObject({ grid: AreaRef, doneAt: z.nullable(Instant), result: z.nullable(z.string()) })),
})
export type SentTask = z.output<typeof SentTask>

export const tasks = {
  listCatalogue: endpoint({
    name: 'listCatalogue',
    method: 'GET',
    path: '/api/tasks/catalogue',
    tag,
    summary: 'The task catalogue: what grid workers may be asked, by whom, by what rule, until when',
    access: readers,
    reply: z.array(CatalogueView),
  }),
  changeCatalogueEntry: endpoint({
    name: 'changeCatalogueEntry',
    method: 'POST',
    path: '/api/tasks/catalogue/:key',
    tag,
    summary: 'Add, correct or take out an entry; null takes it out, and its tasks stop',
    access: keepers,
    params: key,
    body: z.strictObject({
      entry: z.nullable(CatalogueEntry),
      expectedVersion: z.int().check(z.gte(0)),
      reason,
    }),
    reply: z.strictObject({ version: z.int() }),
  }),
  listCatalogueVersions: endpoint({
    name: 'listCatalogueVersions',
    method: 'GET',
    path: '/api/tasks/catalogue/:key/versions',
    tag,
    summary: 'What an entry was before, newest first; null where it was taken out',
    access: readers,
    params: key,
    reply: z.array(
      z.strictObject({
        version: z.int(),
        entry: z.nullable(CatalogueEntry),
        reason: z.string(),
        changedAt: Instant,
        changedBy: PersonRef,
      }),
    ),
  }),
  listGridLoads: endpoint({
    name: 'listGridLoads',
    method: 'GET',
    path: '/api/tasks/loads',
    tag,
    summary: 'The grids of an area with how much each has to do already, in code order',
    access: senders,
    query: z.strictObject({ areaCode: AreaCode }),
    reply: z.array(z.strictObject({ grid: AreaRef, open: z.int() })),
  }),
  sendTask: endpoint({
    name: 'sendTask',
    method: 'POST',
    path: '/api/tasks',
    tag,
    summary: 'Ask grids for something that the catalogue has',
    access: senders,
    body: z.strictObject({
      commandId: Id,
      entryKey: Id,
      note: z.exactOptional(Text(300)),
      gridCodes: GridCodes,
      dueOn: z.iso.date(),
    }),
    reply: z.strictObject({ id: Id, grids: z.int() }),
    status: 201,
  }),
  listSentTasks: endpoint({
    name: 'listSentTasks',
    method: 'GET',
    path: '/api/tasks/sent',
    tag,
    summary: 'Tasks in the caller’s area, newest first, with the grids where they are still to be done',
    access: senders,
    reply: z.array(SentTask),
  }),
  withdrawTask: endpoint({
    name: 'withdrawTask',
    method: 'POST',
    path: '/api/tasks/:id/withdrawal',
    tag,
    summary: 'Take a task back; nobody is asked any more',
    access: senders,
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ reason }),
    reply: z.strictObject({}),
  }),
  listOwnTasks: endpoint({
    name: 'listOwnTasks',
    method: 'GET',
    path: '/api/tasks/mine',
    tag,
    summary: 'What is asked of the caller’s grids now, by the day it is due',
    access: { roles: ['gridWorker'] },
    reply: z.array(GridTask),
  }),
  finishTask: endpoint({
    name: 'finishTask',
    method: 'POST',
    path: '/api/tasks/:id/completion',
    tag,
    summary: 'Say that a task is done in a grid, with a sentence or without; twice is once',
    access: { roles: ['gridWorker'] },
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ gridCode: AreaCode, result: z.exactOptional(Text(500)) }),
    reply: z.strictObject({}),
  }),
} as const
