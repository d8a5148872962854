import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { AreaCode, Cursor, Id, Instant, PageSize, Text } from '../values.ts'
import { RegistryField } from './fields.ts'
import { HouseholdView, OrganisationView, RegistryChanges } from './people.ts'
import { BuildingSummary, BuildingView, CodedPlace, NewBuilding, PlaceCode, PublicPlace, RoomView } from './places.ts'
import { registryRoles } from './registry-roles.ts'
import { Unmasked, Unmasking } from './unmasking.ts'

const tag = 'registry'
const access = { roles: registryRoles } as const
const byId = z.strictObject({ id: Id })

/** Answer to a visit or edit; sent twice it acts once and answers the same. */
export const RoomChanged = z.strictObject({ roomId: Id, version: z.int(), again: z.boolean() })
export type RoomChanged = z.output<typeof RoomChanged>

const visitedAt = Instant
/**
 * `unchanged`: one tap. `nobodyHome`: nothing was seen. `changed`: only what changed, on the room's version as seen;
 * where somebody else changed it meanwhile the answer is `registry.conflict`, and nothing is lost or overwritten.
 */
export const Visit = z.discriminatedUnion('result', [
  z.strictObject({ visitId: Id, roomId: Id, visitedAt, result: z.literal('unchanged') }),
  z.strictObject({ visitId: Id, roomId: Id, visitedAt, result: z.literal('nobodyHome') }),
  z.strictObject({
    visitId: Id,
    roomId: Id,
    visitedAt,
    result: z.literal('changed'),
    expectedVersion: z.int(),
    changes: RegistryChanges,
  }),
])
export type Visit = z.output<typeof Visit>

/** Everything a grid worker needs without signal: masked, and no more than the door shows. */
const OfflineRoom = z.strictObject({
  id: Id,
  code: PlaceCode,
  name: z.string(),
  floor: z.nullable(z.int()),
  version: z.int(),
  visitedAt: z.nullable(Instant),
  known: z.array(z.string()),
  households: z.array(HouseholdView),
  organisations: z.array(OrganisationView),
})
export const OfflineRegistry = z.strictObject({
  gridCode: AreaCode,
  gridName: z.string(),
  fields: z.array(RegistryField),
  buildings: z.array(
    z.strictObject({
      ...BuildingSummary.shape,
      entrances: z.array(z.strictObject({ id: Id, code: PlaceCode, name: z.string(), rooms: z.array(OfflineRoom) })),
    }),
  ),
})
export type OfflineRegistry = z.output<typeof OfflineRegistry>

export const visiting = {
  listBuildings: endpoint({
    name: 'listBuildings',
    method: 'GET',
    path: '/api/registry/buildings',
    tag,
    summary: 'Buildings of one’s area, by name',
    access,
    query: z.strictObject({
      areaCode: z.exactOptional(AreaCode),
      text: z.exactOptional(Text(60)),
      cursor: z.exactOptional(Cursor),
      limit: PageSize,
    }),
    reply: z.strictObject({ items: z.array(BuildingSummary), nextCursor: z.nullable(z.string()) }),
  }),
  createBuilding: endpoint({
    name: 'createBuilding',
    method: 'POST',
    path: '/api/registry/buildings',
    tag,
    summary: 'Add a building with its entrances and rooms',
    access,
    body: NewBuilding,
    reply: BuildingView,
    status: 201,
  }),
  getBuilding: endpoint({
    name: 'getBuilding',
    method: 'GET',
    path: '/api/registry/buildings/:id',
    tag,
    summary: 'A building with its entrances and rooms, and who lives there, masked',
    access,
    params: byId,
    reply: BuildingView,
  }),
  addRooms: endpoint({
    name: 'addRooms',
    method: 'POST',
    path: '/api/registry/buildings/:id/rooms',
    tag,
    summary: 'Add rooms to an entrance, which is made if the building has none of that name',
    access,
    params: byId,
    body: z.strictObject({
      entranceName: z.string().check(z.trim(), z.maxLength(20)),
      rooms: z.array(Text(20)).check(z.minLength(1), z.maxLength(400)),
    }),
    reply: BuildingView,
    status: 201,
  }),
  openPlaceCode: endpoint({
    name: 'openPlaceCode',
    method: 'GET',
    path: '/api/registry/codes/:code',
    tag,
    summary: 'What a scanned code stands for',
    access,
    params: z.strictObject({ code: PlaceCode }),
    reply: CodedPlace,
  }),
  getPublicPlace: endpoint({
    name: 'getPublicPlace',
    method: 'GET',
    path: '/api/public-places/:code',
    tag,
    summary: 'Where a printed code hangs, for a resident who reports from there',
    access: 'public',
    perMinute: 60,
    params: z.strictObject({ code: PlaceCode }),
    reply: PublicPlace,
  }),
  followPlaceCode: endpoint({
    name: 'followPlaceCode',
    method: 'GET',
    path: '/q/:code',
    tag,
    summary:
      'The address in a printed code: leads staff to the building on their phone, everybody else to the resident’s page',
    access: 'public',
    perMinute: 60,
    params: z.strictObject({ code: Text(32) }),
    reply: 'file',
  }),
  printCodes: endpoint({
    name: 'printCodes',
    method: 'GET',
    path: '/api/registry/code-sheets',
    tag,
    summary: 'A4 sheets of codes with cut marks, as PDF: of some buildings or of a whole grid',
    access,
    query: z.strictObject({
      buildingId: z.exactOptional(Id),
      /** Several, with commas between them. */
      buildingIds: z.exactOptional(z.string().check(z.regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,199}$/))),
      gridCode: z.exactOptional(AreaCode),
      kind: z._default(z.enum(['building', 'entrance', 'room']), 'building'),
    }),
    reply: 'file',
  }),
  getRoom: endpoint({
    name: 'getRoom',
    method: 'GET',
    path: '/api/registry/rooms/:id',
    tag,
    summary: 'A room with its households, masked, and its history',
    access,
    params: byId,
    reply: RoomView,
  }),
  unmaskRoom: endpoint({
    name: 'unmaskRoom',
    method: 'POST',
    path: '/api/registry/rooms/:id/unmask',
    tag,
    summary: 'Read what is kept of the dwelling itself in clear, with a reason; it stays on the audit trail',
    access,
    params: byId,
    body: Unmasking,
    reply: Unmasked,
  }),
  recordVisit: endpoint({
    name: 'recordVisit',
    method: 'POST',
    path: '/api/registry/visits',
    tag,
    summary: 'Record a visit: unchanged, nobody home, or only what changed',
    access,
    body: Visit,
    reply: RoomChanged,
    status: 201,
  }),
  changeRoom: endpoint({
    name: 'changeRoom',
    method: 'POST',
    path: '/api/registry/rooms/:id/changes',
    tag,
    summary: 'Change what is known of a room and its households, without a visit',
    access,
    params: byId,
    body: z.strictObject({ changeId: Id, expectedVersion: z.int(), changes: RegistryChanges }),
    reply: RoomChanged,
  }),
  getOfflineRegistry: endpoint({
    name: 'getOfflineRegistry',
    method: 'GET',
    path: '/api/registry/offline',
    tag,
    summary: 'What a grid worker needs of a grid without signal; no snapshot where `known` is its present version',
    access,
    query: z.strictObject({ gridCode: AreaCode, known: z.exactOptional(Text(60)) }),
    reply: z.strictObject({ version: z.string(), snapshot: z.nullable(OfflineRegistry) }),
  }),
} as const
