import { registry } from '@ejia/domain'
import type { Platform, Transaction } from '../../../platform/index.ts'
import { areaNamer } from '../../areas/index.ts'
import { rulesNow } from '../desk.ts'
import { openResident, openValues } from '../people/sealed-person.ts'
import { type Inside, readBuilding } from '../places/read-buildings.ts'
import { listExportedBuildings } from '../store/exports.ts'
import { findPeople, findResidence, listHomes } from '../store/people.ts'
import { findRooms, type StoredRoom } from '../store/places.ts'
import { buildingValues, placeValues, prefixed } from '../transfers/export-rows.ts'

export type RecordPerson = {
  readonly id: string
  readonly isTenant: boolean
  /** By the code of the field, what follows from them included. */
  readonly values: registry.Values
}

/** All that is on record of a room, in clear: for those who answer for showing it. */
export type RoomRecord = {
  readonly roomId: string
  readonly buildingId: string
  readonly gridCode: string
  /** Building, entrance and room, as on the door. */
  readonly place: string
  readonly room: registry.Values
  readonly building: registry.Values
  readonly people: readonly RecordPerson[]
}

type Reader = Pick<Platform, 'vault'>
type Around = { readonly today: string; readonly areaName: (code: string) => string }

export async function readRoomRecord(
  platform: Platform,
  tx: Transaction,
  roomId: string,
): Promise<RoomRecord | undefined> {
  const [room] = await findRooms(tx, [roomId])
  const inside = room && (await readBuilding(tx, room.buildingId))
  return room && inside ? readRoom(platform, { inside, room, around: await aroundOf(platform) }) : undefined
}

/** Every room of an area that somebody lives in, building by building, after the one named. */
export async function* eachRoomRecord(
  platform: Platform,
  areaCode: string,
  afterBuilding?: string,
): AsyncGenerator<RoomRecord> {
  const around = await aroundOf(platform)
  const all = await listExportedBuildings(platform.database, areaCode)
  for (const id of all.slice(afterBuilding === undefined ? 0 : all.indexOf(afterBuilding) + 1)) {
    const inside = await readBuilding(platform.database, id)
    for (const room of inside?.rooms ?? [])
      if (inside?.residents.has(room.id)) yield readRoom(platform, { inside, room, around })
  }
}

export type PersonRecord = { readonly personId: string; readonly record: RoomRecord }

/** Those of them who live somewhere now, by the id each was asked under; a building is read once. */
export async function readPersonRecords(
  platform: Platform,
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonRecord>> {
  const people = await findPeople(tx, ids)
  const homes = await listHomes(
    tx,
    [...people.values()].map(({ id }) => id),
  )
  const rooms = await findRooms(tx, [...new Set(homes.map(({ roomId }) => roomId))])
  const around = await aroundOf(platform)
  const records = new Map<string, RoomRecord>()
  for (const [buildingId, inBuilding] of Map.groupBy(rooms, (room) => room.buildingId)) {
    const inside = await readBuilding(tx, buildingId)
    if (inside) for (const room of inBuilding) records.set(room.id, readRoom(platform, { inside, room, around }))
  }
  const roomOf = new Map(homes.map(({ id, roomId }) => [id, roomId]))
  return new Map(
    [...people].flatMap(([asked, { id }]): [string, PersonRecord][] => {
      const record = records.get(roomOf.get(id) ?? '')
      return record ? [[asked, { personId: id, record }]] : []
    }),
  )
}

/** The room somebody lives in now, whichever of their ids is given. */
export async function findRoomOfPerson(
  tx: Transaction,
  id: string,
): Promise<{ readonly personId: string; readonly roomId: string } | undefined> {
  const person = (await findPeople(tx, [id])).get(id)
  const residence = person && (await findResidence(tx, person.id))
  return person && residence ? { personId: person.id, roomId: residence.roomId } : undefined
}

async function aroundOf({ database }: Platform): Promise<Around> {
  const [{ today }, areaName] = await Promise.all([rulesNow(database), areaNamer(database)])
  return { today, areaName }
}

type Reading = { readonly inside: Inside; readonly room: StoredRoom; readonly around: Around }

function readRoom({ vault }: Reader, { inside, room, around }: Reading): RoomRecord {
  const { building, entrances } = inside
  const place = placeValues(inside, room)
  const residents = (inside.residents.get(room.id) ?? []).map((one) => openResident(vault, one))
  const tenants = residents.filter(({ population }) => population === 'floating')
  const [tenant] = tenants
  const entrance = entrances.get(room.entranceId)?.name ?? ''
  return {
    roomId: room.id,
    buildingId: building.id,
    gridCode: building.gridCode,
    place: [building.name, entrance, room.name].filter((part) => part !== '').join(' '),
    room: withoutEmpty({
      ...(room.valuesSealed === null ? {} : openValues(vault, room.valuesSealed, room.id)),
      ...(tenant ? prefixed('tenant', tenant) : {}),
      use: building.use,
      roomAddress: place['roomAddress'] ?? '',
      roomNumber: place['roomNumber'] ?? '',
      residentCount: String(residents.length),
      tenantCount: String(tenants.length),
      communityName: around.areaName(building.gridCode.slice(0, 12)),
      gridName: around.areaName(building.gridCode),
    }),
    building: withoutEmpty(buildingValues(inside)),
    people: residents.map((resident) => readPerson(resident, { residents, place, today: around.today })),
  }
}

type Beside = {
  readonly residents: readonly registry.Resident[]
  readonly place: registry.Values
  readonly today: string
}

function readPerson(resident: registry.Resident, { residents, place, today }: Beside): RecordPerson {
  const head = residents.find(
    ({ householdId, relation }) => householdId === resident.householdId && relation === registry.headRelation,
  )
  const derived = registry.derivedValues(resident.values, today)
  const { relation, population, since } = resident
  const values = {
    ...resident.values,
    ...derived,
    ...(head ? prefixed('head', head) : {}),
    ...(derived['birthOn'] === undefined ? {} : { age: String(registry.ageOn(derived['birthOn'], today)) }),
    ...(since === undefined ? {} : { since }),
    livingArea: place['livingArea'] ?? '',
    livingAddress: place['livingAddress'] ?? '',
    relation,
    population,
  }
  return { id: resident.id, isTenant: population === 'floating', values: withoutEmpty(values) }
}

function withoutEmpty(values: registry.Values): registry.Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}
