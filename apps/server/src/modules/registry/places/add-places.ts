import type { api, BuildingView, InputOf } from '@ejia/contract'
import { Refusal, registry } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { transaction } from '../../../platform/index.ts'
import { areaNamer } from '../../areas/index.ts'
import type { By, Desk } from '../desk.ts'
import { checkInScope, checkSeen } from '../scope.ts'
import { raiseGrids } from '../store/changes.ts'
import { addPlaces, listEntranceKeys, type NewEntrance, type NewRoom } from '../store/new-places.ts'
import { findBuilding } from '../store/places.ts'
import { getBuilding } from './read-places.ts'

export async function createBuilding(
  desk: Desk,
  by: By,
  body: InputOf<typeof api.createBuilding>['body'],
): Promise<BuildingView> {
  const { id, gridCode, name, address, use, position } = body
  await checkGrid(desk, by, gridCode)
  const entrances = body.entrances.map((entrance) => ({ ...newEntrance(id, entrance.name), rooms: entrance.rooms }))
  const rooms = entrances.flatMap((entrance) => entrance.rooms.map((room) => newRoom(entrance, room)))
  await transaction(desk.database, async (tx) => {
    const building = {
      id,
      gridCode,
      name,
      nameKey: registry.buildingKey(name),
      address,
      use,
      longitude: position?.longitude ?? null,
      latitude: position?.latitude ?? null,
    }
    const added = await addPlaces(tx, { buildings: [building], entrances: entrances.map(withoutRooms), rooms })
    if (!added) throw new Refusal('registry.room-exists')
    await raiseGrids(tx, [gridCode])
  })
  return getBuilding(desk, by, id)
}

type Added = InputOf<typeof api.addRooms>['body'] & { readonly buildingId: string }

export async function addRooms(desk: Desk, by: By, { buildingId, entranceName, rooms }: Added): Promise<BuildingView> {
  const building = await findBuilding(desk.database, buildingId)
  if (!building) throw new Refusal('not-found')
  checkSeen(by, building.gridCode)
  await transaction(desk.database, async (tx) => {
    const key = registry.entranceKey(entranceName)
    const known = (await listEntranceKeys(tx, [buildingId])).find(({ nameKey }) => nameKey === key)
    const entrance = known ?? newEntrance(buildingId, entranceName)
    const added = await addPlaces(tx, {
      buildings: [],
      entrances: known ? [] : [newEntrance(buildingId, entranceName, entrance.id)],
      rooms: rooms.map((room) => newRoom({ id: entrance.id, buildingId }, room)),
    })
    if (!added) throw new Refusal('registry.room-exists')
    await raiseGrids(tx, [building.gridCode])
  })
  return getBuilding(desk, by, buildingId)
}

export function newEntrance(buildingId: string, name: string, id: string = newId()): NewEntrance {
  return { id, buildingId, name, nameKey: registry.entranceKey(name) }
}

/** 0502 and 502 lie on the fifth floor, 1203 on the twelfth; other names say nothing. */
export function newRoom(entrance: { readonly id: string; readonly buildingId: string }, name: string): NewRoom {
  const nameKey = registry.roomKey(name)
  const [, floor] = /^(\d{1,2})\d{2}$/.exec(nameKey) ?? []
  return {
    id: newId(),
    buildingId: entrance.buildingId,
    entranceId: entrance.id,
    name,
    nameKey,
    floor: floor === undefined ? null : Number(floor),
  }
}

function withoutRooms({ id, buildingId, name, nameKey }: NewEntrance): NewEntrance {
  return { id, buildingId, name, nameKey }
}

async function checkGrid({ database }: Desk, by: By, gridCode: string): Promise<void> {
  const name = (await areaNamer(database))(gridCode)
  if (gridCode.length !== 15 || name === gridCode) throw new Refusal('area.unknown', { field: 'body.gridCode' })
  checkInScope(by, gridCode)
}
