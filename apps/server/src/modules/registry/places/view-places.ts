import type { BuildingSummary, BuildingView } from '@ejia/contract'
import { registry } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { openValues } from '../people/sealed-person.ts'
import type { StoredOrganisation } from '../store/organisations.ts'
import type { StoredResident } from '../store/people.ts'
import type { CountedBuilding, StoredEntrance, StoredRoom } from '../store/places.ts'

type Namer = (code: string) => string

export function summarise({ codes }: Pick<Desk, 'codes'>, building: CountedBuilding, areaName: Namer): BuildingSummary {
  const { id, number, name, address, gridCode, rooms, people, longitude, latitude } = building
  return {
    id,
    code: codes.codeOf('building', number),
    name,
    address,
    gridCode,
    gridName: areaName(gridCode),
    rooms,
    people,
    position: longitude === null || latitude === null ? null : { longitude, latitude },
  }
}

export type Inside = {
  readonly entrances: readonly StoredEntrance[]
  readonly rooms: readonly StoredRoom[]
  readonly residents: readonly StoredResident[]
  readonly organisations: readonly StoredOrganisation[]
}

export function viewBuilding(
  desk: Desk,
  building: CountedBuilding,
  inside: Inside & { readonly areaName: Namer },
): BuildingView {
  const { areaName, entrances } = inside
  const rooms = Map.groupBy(inside.rooms, ({ entranceId }) => entranceId)
  const residents = Map.groupBy(inside.residents, ({ roomId }) => roomId)
  const organisations = Map.groupBy(inside.organisations, ({ roomId }) => roomId)
  return {
    ...summarise(desk, building, areaName),
    use: building.use,
    areaName: areaName(building.gridCode.slice(0, 12)),
    entrances: entrances.map(({ id, number, name }) => ({
      id,
      code: desk.codes.codeOf('entrance', number),
      name,
      rooms: (rooms.get(id) ?? []).map((room) => ({
        ...summariseRoom(desk, room, residents.get(room.id) ?? []),
        organisations: (organisations.get(room.id) ?? []).map((organisation) => organisation.name),
      })),
    })),
  }
}

function summariseRoom({ codes, vault }: Desk, room: StoredRoom, residents: readonly StoredResident[]) {
  const head = residents.find(({ relation }) => relation === registry.headRelation) ?? residents[0]
  return {
    id: room.id,
    code: codes.codeOf('room', room.number),
    name: room.name,
    floor: room.floor,
    version: room.version,
    people: residents.length,
    head: head ? registry.maskName(openValues(vault, head.sealed, head.id)['name'] ?? '') : null,
    visitedAt: room.visitedAt,
  }
}
