import { registry } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../../platform/index.ts'
import { newEntrance, newRoom } from '../places/add-places.ts'
import {
  listBuildingKeys,
  listEntranceKeys,
  listRoomKeys,
  type NewBuilding,
  type NewEntrance,
  type NewPlaces,
  type NewRoom,
} from '../store/new-places.ts'

type Known<Entry> = Map<string, Entry>
type Entrance = Pick<NewEntrance, 'id' | 'buildingId' | 'nameKey'>
type Room = Pick<NewRoom, 'id' | 'buildingId' | 'entranceId' | 'nameKey'>

export type Place = {
  readonly roomId: string
  readonly buildingId: string
  readonly gridCode: string
  readonly isNew: boolean
}

/** What a row says of where it belongs. */
type Located = Pick<registry.Row, 'building' | 'entrance' | 'room' | 'gridCode'>

/** Where the rows of a chunk live: places that are known, and those that the chunk brings. */
export type Placing = {
  readonly placeOf: (row: Located) => Place | registry.ValueFault
  readonly added: () => NewPlaces
}

type Ground = {
  readonly areaCode: string
  /** Grids of the area, by code. */
  readonly gridCodes: ReadonlySet<string>
}

type Work = Ground & {
  readonly buildings: Known<{ readonly id: string; readonly gridCode: string }[]>
  readonly entrances: Entrance[]
  readonly rooms: Known<Room[]>
  readonly added: { buildings: NewBuilding[]; entrances: NewEntrance[]; rooms: NewRoom[] }
}

export async function preparePlaces(tx: Transaction, ground: Ground, rows: readonly Located[]): Promise<Placing> {
  const keys = [...new Set(rows.map(({ building }) => registry.buildingKey(building)))]
  const buildings = await listBuildingKeys(tx, ground.areaCode, keys)
  const ids = buildings.map(({ id }) => id)
  const roomKeys = [...new Set(rows.map(({ room }) => registry.roomKey(room)))]
  const rooms = await listRoomKeys(tx, ids, roomKeys)
  const work: Work = {
    ...ground,
    buildings: Map.groupBy(buildings, ({ nameKey }) => nameKey),
    entrances: await listEntranceKeys(tx, ids),
    rooms: Map.groupBy(rooms, ({ buildingId, nameKey }) => `${buildingId} ${nameKey}`),
    added: { buildings: [], entrances: [], rooms: [] },
  }
  return { placeOf: (row) => placeOf(work, row), added: () => work.added }
}

function placeOf(work: Work, row: Located): Place | registry.ValueFault {
  const building = findBuilding(work, row)
  if ('fault' in building) return building
  const key = `${building.id} ${registry.roomKey(row.room)}`
  const entranceKey = registry.entranceKey(row.entrance)
  const doors = work.entrances.filter(({ buildingId }) => buildingId === building.id)
  const entrance = doors.find(({ nameKey }) => nameKey === entranceKey) ?? onlyDoor(doors, entranceKey)
  const alike = (work.rooms.get(key) ?? []).filter(
    ({ entranceId }) => row.entrance === '' || entranceId === entrance?.id,
  )
  const [room, ...others] = alike
  if (others.length > 0) return { field: 'entrance', fault: 'several' }
  if (room) return { roomId: room.id, buildingId: building.id, gridCode: building.gridCode, isNew: false }
  return addRoom(work, { row, building, key, entrance })
}

/** Where nobody gave the one entrance a name, others call it the first. */
function onlyDoor(doors: readonly Entrance[], entranceKey: string): Entrance | undefined {
  const [door, ...others] = doors
  return door?.nameKey === '' && others.length === 0 && entranceKey === '1' ? door : undefined
}

type NewPlace = {
  readonly row: Located
  readonly building: { readonly id: string; readonly gridCode: string }
  readonly key: string
  readonly entrance: Entrance | undefined
}

/** Without an entrance named, a new room can only belong to the one there is. */
function addRoom(work: Work, { row, building, key, entrance }: NewPlace): Place | registry.ValueFault {
  const known = work.entrances.filter(({ buildingId }) => buildingId === building.id)
  const single = row.entrance === '' && known.length === 1 ? known[0] : undefined
  if (row.entrance === '' && known.length > 1 && !entrance) return { field: 'entrance', fault: 'empty' }
  const door = entrance ?? single ?? addEntrance(work, building.id, row.entrance)
  const room = newRoom(door, row.room)
  work.added.rooms.push(room)
  work.rooms.set(key, [...(work.rooms.get(key) ?? []), room])
  return { roomId: room.id, buildingId: building.id, gridCode: building.gridCode, isNew: true }
}

function addEntrance(work: Work, buildingId: string, name: string): NewEntrance {
  const entrance = newEntrance(buildingId, name)
  work.added.entrances.push(entrance)
  work.entrances.push(entrance)
  return entrance
}

/** A building that is not known is made only where it is clear in which grid it stands. */
function findBuilding(work: Work, row: Located) {
  const { gridCode = work.areaCode.length === 15 ? work.areaCode : undefined } = row
  if (row.gridCode !== undefined && !work.gridCodes.has(row.gridCode)) return { field: 'gridCode', fault: 'unknown' }
  const key = registry.buildingKey(row.building)
  const alike = work.buildings.get(key) ?? []
  const near = row.gridCode === undefined ? alike : alike.filter((one) => isInOneCommunity(one.gridCode, gridCode))
  const [known, ...others] = near
  if (others.length > 0) return { field: 'building', fault: 'several' }
  if (known) return known
  if (gridCode === undefined) return { field: 'building', fault: 'unknown' }
  const building: NewBuilding = {
    id: newId(),
    gridCode,
    name: row.building,
    nameKey: key,
    address: row.building,
    use: '01',
    longitude: null,
    latitude: null,
  }
  work.added.buildings.push(building)
  work.buildings.set(key, [...alike, building])
  return building
}

function isInOneCommunity(one: string, other: string | undefined): boolean {
  return one.slice(0, 12) === other?.slice(0, 12)
}
