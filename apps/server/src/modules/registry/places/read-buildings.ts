import type { Transaction } from '../../../platform/index.ts'
import { listResidents, type StoredResident } from '../store/people.ts'
import {
  listBuildings,
  listEntrances,
  listRooms,
  type StoredBuilding,
  type StoredEntrance,
  type StoredRoom,
} from '../store/places.ts'

/** A building with its rooms and those who live there. */
export type Inside = {
  readonly building: StoredBuilding
  readonly entrances: ReadonlyMap<string, StoredEntrance>
  readonly rooms: readonly StoredRoom[]
  readonly residents: ReadonlyMap<string, StoredResident[]>
}

export async function readBuilding(tx: Transaction, id: string): Promise<Inside | undefined> {
  const [inside] = await readBuildings(tx, [id])
  return inside
}

/** In the order in which they were named. */
export async function readBuildings(tx: Transaction, ids: readonly string[]): Promise<Inside[]> {
  const [buildings, entrances, rooms] = [
    await listBuildings(tx, ids),
    await listEntrances(tx, ids),
    await listRooms(tx, ids),
  ]
  const residents = await listResidents(
    tx,
    rooms.map(({ id }) => id),
  )
  const known = new Map(buildings.map((building) => [building.id, building]))
  const doors = Map.groupBy(entrances, ({ buildingId }) => buildingId)
  const dwellings = Map.groupBy(rooms, ({ buildingId }) => buildingId)
  const people = Map.groupBy(residents, ({ roomId }) => roomId)
  return ids.flatMap((id) => {
    const building = known.get(id)
    const own = dwellings.get(id) ?? []
    if (!building) return []
    return {
      building,
      entrances: new Map((doors.get(id) ?? []).map((entrance) => [entrance.id, entrance])),
      rooms: own,
      residents: new Map(own.flatMap((room) => (people.has(room.id) ? [[room.id, people.get(room.id) ?? []]] : []))),
    }
  })
}
