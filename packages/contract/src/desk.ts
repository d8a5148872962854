import * as z from 'zod/mini'
import { caseRoles, endpoint } from './endpoint.ts'
import { IncidentFilter } from './incidents/endpoints.ts'
import { InboxItem, IncidentSummary } from './incidents/views.ts'
import { Stage } from './incidents/vocabulary.ts'
import { Cursor, Flag, Id, Instant, ListOf, Mobile, PageSize, PersonRef, Text, UnitRef } from './values.ts'

const tag = 'desk'
const access = { roles: caseRoles } as const
const params = z.strictObject({ id: Id })
const degrees = z.coerce.number().check(z.gte(-180), z.lte(180))

/** What waits, by why it waits; the last two look over the whole area of those who oversee one. */
export const queueNames = [
  'todo',
  'accept',
  'decide',
  'rule',
  'approve',
  'verify',
  'handle',
  'coHandle',
  'dueSoon',
  'resuming',
  'undelivered',
] as const
export const QueueName = z.enum(queueNames)
export type QueueName = z.output<typeof QueueName>

/** A filter as people keep it: the words of the address bar of a list. */
const KeptFilter = z.record(
  z.string().check(z.maxLength(20)),
  z.union([z.string().check(z.maxLength(200)), z.boolean()]),
)

export const SavedFilter = z.strictObject({
  id: Id,
  name: z.string(),
  filter: KeptFilter,
  /** The unit it is shared with; null for one's own eyes. */
  unit: z.nullable(UnitRef),
  mine: z.boolean(),
})
export type SavedFilter = z.output<typeof SavedFilter>

/** Matters that stand close together at the zoom asked for; `id` where it is a single one. */
export const Cluster = z.strictObject({
  longitude: z.number(),
  latitude: z.number(),
  count: z.int(),
  urgent: z.int(),
  oldestAt: Instant,
  id: z.nullable(Id),
})
export type Cluster = z.output<typeof Cluster>

const MapFilter = {
  stage: z.exactOptional(ListOf(Stage)),
  categoryId: z.exactOptional(ListOf(z.string())),
  urgent: z.exactOptional(Flag),
  reportedFrom: z.exactOptional(Instant),
  reportedBefore: z.exactOptional(Instant),
}

const Beside = z.strictObject({ person: PersonRef, unitName: z.string(), writing: z.boolean() })
export type Beside = z.output<typeof Beside>

export const desk = {
  countQueues: endpoint({
    name: 'countQueues',
    method: 'GET',
    path: '/api/desk/queues',
    tag,
    summary: 'How many matters lie in each queue of the caller’s desk',
    access,
    reply: z.record(z.string(), z.int()),
  }),
  listQueue: endpoint({
    name: 'listQueue',
    method: 'GET',
    path: '/api/desk/queues/:queue',
    tag,
    summary: 'The matters of a queue, urgent ones first, then by their deadline',
    access,
    params: z.strictObject({ queue: QueueName }),
    query: z.strictObject({ cursor: z.exactOptional(Cursor), limit: PageSize }),
    reply: z.strictObject({ items: z.array(InboxItem), nextCursor: z.nullable(z.string()) }),
  }),
  listSavedFilters: endpoint({
    name: 'listSavedFilters',
    method: 'GET',
    path: '/api/desk/filters',
    tag,
    summary: 'Filters one has kept, and those one’s units share',
    access,
    reply: z.array(SavedFilter),
  }),
  saveFilter: endpoint({
    name: 'saveFilter',
    method: 'POST',
    path: '/api/desk/filters',
    tag,
    summary: 'Keep a filter under a name, for oneself or for a unit one belongs to',
    access,
    body: z.strictObject({ name: Text(30), filter: KeptFilter, unitId: z.exactOptional(Id) }),
    reply: SavedFilter,
    status: 201,
  }),
  removeFilter: endpoint({
    name: 'removeFilter',
    method: 'DELETE',
    path: '/api/desk/filters/:id',
    tag,
    summary: 'Forget a filter of one’s own',
    access,
    params,
    reply: z.strictObject({}),
  }),
  exportIncidents: endpoint({
    name: 'exportIncidents',
    method: 'POST',
    path: '/api/desk/export',
    tag,
    summary: 'A list as an Excel file, streamed; reporters masked; the purpose goes into the file and the audit trail',
    access,
    body: z.strictObject({
      filter: IncidentFilter,
      queue: z.exactOptional(QueueName),
      ids: z.exactOptional(z.array(Id).check(z.minLength(1), z.maxLength(500))),
      /** `gbt31000-30`: table 30 of GB/T 31000, of the matters whose category is in its list of disputes. */
      layout: z.exactOptional(z.enum(['list', 'gbt31000-30'])),
      purpose: Text(200),
    }),
    reply: 'file',
  }),
  listOfCaller: endpoint({
    name: 'listOfCaller',
    method: 'POST',
    path: '/api/desk/caller',
    tag,
    summary: 'What the holder of a phone number reported before, as far as one may see it',
    access,
    body: z.strictObject({ phone: Mobile }),
    reply: z.array(IncidentSummary),
  }),
  listClusters: endpoint({
    name: 'listClusters',
    method: 'GET',
    path: '/api/desk/clusters',
    tag,
    summary: 'Open matters within a rectangle, gathered for a map',
    access,
    query: z.strictObject({
      west: degrees,
      south: degrees,
      east: degrees,
      north: degrees,
      zoom: z.coerce.number().check(z.gte(0), z.lte(24)),
      ...MapFilter,
    }),
    reply: z.array(Cluster),
  }),
  listWithin: endpoint({
    name: 'listWithin',
    method: 'POST',
    path: '/api/desk/within',
    tag,
    summary: 'Open matters inside a drawn area, newest first, at most 200',
    access,
    body: z.strictObject({
      ring: z.array(z.tuple([degrees, degrees])).check(z.minLength(3), z.maxLength(200)),
      ...MapFilter,
    }),
    reply: z.array(IncidentSummary),
  }),
  notePresence: endpoint({
    name: 'notePresence',
    method: 'PUT',
    path: '/api/incidents/:id/presence',
    tag,
    summary: 'Say that one has a matter open, and learn who else has',
    access,
    params,
    body: z.strictObject({ writing: z._default(z.boolean(), false) }),
    reply: z.array(Beside),
  }),
  endPresence: endpoint({
    name: 'endPresence',
    method: 'DELETE',
    path: '/api/incidents/:id/presence',
    tag,
    summary: 'Say that one has closed a matter',
    access,
    params,
    reply: z.strictObject({}),
  }),
  printCaseFile: endpoint({
    name: 'printCaseFile',
    method: 'GET',
    path: '/api/incidents/:id/case-file',
    tag,
    summary: 'The case file as PDF: what, where, who, the whole trail, photos, a sketch of the place, signatures',
    access,
    params,
    reply: 'file',
  }),
} as const
