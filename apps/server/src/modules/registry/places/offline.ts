import { createHash } from 'node:crypto'
import type { api, OfflineRegistry, ReplyOf } from '@ejia/contract'
import type { registry } from '@ejia/domain'
import { areaNamer } from '../../areas/index.ts'
import { type By, type Desk, rulesNow } from '../desk.ts'
import { viewFields } from '../fields.ts'
import { openOrganisation } from '../organisations/sealed-organisation.ts'
import { viewOrganisation } from '../organisations/view-organisation.ts'
import { openResident, openValues } from '../people/sealed-person.ts'
import { checkInScope } from '../scope.ts'
import { findGridRevision } from '../store/changes.ts'
import { listOrganisationsIn, type StoredOrganisation } from '../store/organisations.ts'
import { listResidents, type StoredResident } from '../store/people.ts'
import { listEntrances, listGridBuildings, listRooms, type StoredRoom } from '../store/places.ts'
import { viewHouseholds } from './get-room.ts'
import { summarise } from './view-places.ts'

/** Raised when a snapshot holds more than before, so that every phone fetches it anew. */
const shape = 2

/** Whose fields are asked where somebody visits. */
const isAtDoors: ReadonlySet<string> = new Set(['person', 'room', 'organisation'])

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
  const version = `${shape}.${revision}-${digest([...rules.switchedOn].join())}`
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
  const roomIds = rooms.map(({ id }) => id)
  const [people, standing] = await Promise.all([
    listResidents(database, roomIds),
    listOrganisationsIn(database, roomIds),
  ])
  const residents = Map.groupBy(people, ({ roomId }) => roomId)
  const organisations = Map.groupBy(standing, ({ roomId }) => roomId)
  const byEntrance = Map.groupBy(rooms, ({ entranceId }) => entranceId)
  const byBuilding = Map.groupBy(entrances, ({ buildingId }) => buildingId)
  return {
    gridCode,
    gridName: areaName(gridCode),
    fields: fields.filter(({ on, subject }) => on && isAtDoors.has(subject)),
    buildings: buildings.map((building) => ({
      ...summarise(desk, building, areaName),
      entrances: (byBuilding.get(building.id) ?? []).map(({ id, number, name }) => ({
        id,
        code: codes.codeOf('entrance', number),
        name,
        rooms: (byEntrance.get(id) ?? []).map((room) =>
          offlineRoom(desk, {
            room,
            residents: residents.get(room.id) ?? [],
            organisations: organisations.get(room.id) ?? [],
            rules,
          }),
        ),
      })),
    })),
  }
}

type Opened = {
  readonly room: StoredRoom
  readonly residents: readonly StoredResident[]
  readonly organisations: readonly StoredOrganisation[]
  readonly rules: registry.Rules
}

function offlineRoom({ vault, codes }: Desk, { room, residents, organisations, rules }: Opened) {
  const values = room.valuesSealed === null ? {} : openValues(vault, room.valuesSealed, room.id)
  const kinds = new Map(residents.map(({ householdId, householdKind }) => [householdId, householdKind]))
  const state: registry.Room = {
    id: room.id,
    version: room.version,
    values,
    households: [...kinds].map(([id, kind]) => ({ id, kind })),
    residents: residents.map((resident) => openResident(vault, resident)),
    organisations: organisations.map((organisation) => openOrganisation(vault, organisation)),
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
    organisations: state.organisations.map((organisation) => viewOrganisation(organisation, rules)),
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
