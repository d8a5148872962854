import type { api, BuildingView, InputOf, ReplyOf } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { areaNamer } from '../../areas/index.ts'
import type { By, Desk } from '../desk.ts'
import { checkInScope, checkSeen, scopesOf } from '../scope.ts'
import { listOrganisationsIn } from '../store/organisations.ts'
import { listResidents } from '../store/people.ts'
import {
  findBuilding,
  findByNumber,
  listEntrances,
  listRooms,
  type Numbered,
  searchBuildings,
} from '../store/places.ts'
import { readCursor, writeCursor } from './name-cursor.ts'
import { summarise, viewBuilding } from './view-places.ts'

type Search = InputOf<typeof api.listBuildings>['query']

export async function listBuildings(desk: Desk, by: By, search: Search): Promise<ReplyOf<typeof api.listBuildings>> {
  const { areaCode, text, cursor, limit } = search
  const found = await searchBuildings(desk.database, {
    scopes: scopesOf(by),
    areaCode,
    text,
    after: readCursor(cursor),
    limit: limit + 1,
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const areaName = await areaNamer(desk.database)
  return {
    items: page.map((building) => summarise(desk, building, areaName)),
    nextCursor: found.length > limit && last ? writeCursor(last) : null,
  }
}

export async function getBuilding(desk: Desk, by: By, id: string): Promise<BuildingView> {
  const building = await findBuilding(desk.database, id)
  if (!building) throw new Refusal('not-found')
  checkSeen(by, building.gridCode)
  const [areaName, entrances, rooms] = await Promise.all([
    areaNamer(desk.database),
    listEntrances(desk.database, [id]),
    listRooms(desk.database, [id]),
  ])
  const roomIds = rooms.map((room) => room.id)
  const [residents, organisations] = await Promise.all([
    listResidents(desk.database, roomIds),
    listOrganisationsIn(desk.database, roomIds),
  ])
  return viewBuilding(desk, building, { areaName, entrances, rooms, residents, organisations })
}

/** What a scanned code stands for; one of another area is told apart from a forged one. */
export async function openPlaceCode(desk: Desk, by: By, code: string): Promise<ReplyOf<typeof api.openPlaceCode>> {
  const { kind, buildingId, entranceId, roomId, gridCode } = await getPlace(desk, code)
  checkInScope(by, gridCode)
  return { kind, buildingId, entranceId, roomId }
}

export async function getPublicPlace(desk: Desk, code: string): Promise<ReplyOf<typeof api.getPublicPlace>> {
  const { buildingId, entranceName, gridCode } = await getPlace(desk, code)
  const building = await findBuilding(desk.database, buildingId)
  if (!building) throw new Refusal('registry.code-unknown')
  const { name, address, longitude, latitude } = building
  return {
    name,
    entranceName: entranceName === '' ? null : entranceName,
    address,
    areaCode: gridCode,
    areaName: (await areaNamer(desk.database))(gridCode.slice(0, 12)),
    position: longitude === null || latitude === null ? null : { longitude, latitude },
  }
}

async function getPlace({ database, codes }: Desk, code: string) {
  const read = codes.read(code)
  const numbered: Numbered | undefined = read && (await findByNumber(database, read.kind, read.number))
  const building = numbered && (await findBuilding(database, numbered.buildingId))
  if (!read || !numbered || !building) throw new Refusal('registry.code-unknown')
  return { kind: read.kind, ...numbered, gridCode: building.gridCode }
}
