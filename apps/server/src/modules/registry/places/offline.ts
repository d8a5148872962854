import { createHash } from 'node:crypto'
import type { api, OfflineRegistry, ReplyOf } from '@ejia/contract'
import type { registry } from '@ejia/domain'
import { areaNamer } from '../../areas/index.ts'
import { type By, type Desk, rulesNow } from '../desk.ts'
import { viewFields } from '../fields.ts'
import { openResident, openValues } from '../people/sealed-person.ts'
import { checkInScope } from '../scope.ts'
import { findGridRevision } from '../store/changes.ts'
import { listResidents, type StoredResident } from '../store/people.ts'
import { listEntrances, listGridBuildings, listRooms, type StoredRoom } from '../store/places.ts'
import { viewHouseholds } from './get-room.ts'
import { summarise } from './view-places.ts'

type Asked = { readonly gridCode: string; readonly known?: string | undefined }

/** A whole grid for a phone, unless it has this version already. */
export async function getOfflineRegistry(
  desk: Desk,
  by: By,
  { gridCode, known }: Asked,
): Promise<ReplyOf<typeof api.getOfflineRegistry>> {
  checkInScope(by, gridCode)
  const rules = await rulesNow(desk.database)
  const revision = await findGridRevision(desk.database, gridCode)
  const version = `${revision}-${digest([...rules.switchedOn].join())}`
  return { version, snapshot: known === version ? null : await snapshot(desk, gridCode, rules) }
}

async function snapshot(desk: Desk, gridCode: string, rules: registry.Rules): Promise<OfflineRegistry> {
  const { database, codes } = desk
  const [areaName, buildings, fields] = await Promise.all([
    areaNamer(database),
    listGridBuildings(database, gridCode),
    viewFields(database),
  ])
  const ids = buildings.map(({ id }) => id)
  const [entrances, rooms] = await Promise.all([listEntrances(database, ids), listRooms(database, ids)])
  const residents = Map.groupBy(
    await listResidents(
      database,
      rooms.map(({ id }) => id),
    ),
    ({ roomId }) => roomId,
  )
  const byEntrance = Map.groupBy(rooms, ({ entranceId }) => entranceId)
  const byBuilding = Map.groupBy(entrances, ({ buildingId }) => buildingId)
  return {
    gridCode,
    gridName: areaName(gridCode),
    fields: fields.filter(({ on, subject }) => on && (subject === 'person' || subject === 'room')),
    buildings: buildings.map((building) => ({
      ...summarise(desk, building, areaName),
      entrances: (byBuilding.get(building.id) ?? []).map(({ id, number, name }) => ({
        id,
        code: codes.codeOf('entrance', number),
        name,
        rooms: (byEntrance.get(id) ?? []).map((room) =>
          offlineRoom(desk, { room, residents: residents.get(room.id) ?? [], rules }),
        ),
      })),
    })),
  }
}

type Opened = {
  readonly room: StoredRoom
  readonly residents: readonly StoredResident[]
  readonly rules: registry.Rules
}

function offlineRoom({ vault, codes }: Desk, { room, residents, rules }: Opened) {
  const values = room.valuesSealed === null ? {} : openValues(vault, room.valuesSealed, room.id)
  const kinds = new Map(residents.map(({ householdId, householdKind }) => [householdId, householdKind]))
  const state: registry.Room = {
    id: room.id,
    version: room.version,
    values,
    households: [...kinds].map(([id, kind]) => ({ id, kind })),
    residents: residents.map((resident) => openResident(vault, resident)),
  }
  return {
    id: room.id,
    code: codes.codeOf('room', room.number),
    name: room.name,
    floor: room.floor,
    version: room.version,
    visitedAt: room.visitedAt,
    known: [...Object.keys(values), 'use'],
    households: viewHouseholds(state, rules),
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
