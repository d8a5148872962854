import type { HouseholdView, RoomView } from '@ejia/contract'
import type { registry } from '@ejia/domain'
import { findPersonNames } from '../../accounts/index.ts'
import { getRoomNow } from '../changes/room-state.ts'
import { type By, type Desk, rulesNow } from '../desk.ts'
import { viewOrganisation } from '../organisations/view-organisation.ts'
import { viewHistory } from '../people/view-history.ts'
import { maskShown, viewResident } from '../people/view-resident.ts'
import { checkSeen } from '../scope.ts'
import { listRoomChanges } from '../store/changes.ts'
import { listEntrances } from '../store/places.ts'

export async function getRoom(desk: Desk, by: By, id: string): Promise<RoomView> {
  const { room, stored, building } = await getRoomNow({ tx: desk.database, vault: desk.vault }, id, { hold: false })
  checkSeen(by, building.gridCode)
  const [rules, changes, entrances] = await Promise.all([
    rulesNow(desk.database),
    listRoomChanges(desk.database, id),
    listEntrances(desk.database, [building.id]),
  ])
  const names = await findPersonNames(
    desk.database,
    [stored.visitedBy, ...changes.map(({ byId }) => byId)].filter((one) => one !== null),
  )
  const entrance = entrances.find((one) => one.id === stored.entranceId)
  return {
    id,
    code: desk.codes.codeOf('room', stored.number),
    name: stored.name,
    floor: stored.floor,
    version: stored.version,
    building: { id: building.id, name: building.name, address: building.address, gridCode: building.gridCode },
    entrance: { id: stored.entranceId, name: entrance?.name ?? '' },
    values: maskShown(room.values, rules.switchedOn),
    known: [...Object.keys(room.values), 'use'],
    households: viewHouseholds(room, rules),
    organisations: room.organisations.map((organisation) => viewOrganisation(organisation, rules)),
    visitedAt: stored.visitedAt,
    visitedBy: stored.visitedBy === null ? null : { id: stored.visitedBy, name: names.get(stored.visitedBy) ?? '' },
    history: viewHistory(changes, names),
  }
}

export function viewHouseholds({ households, residents }: registry.Room, rules: registry.Rules): HouseholdView[] {
  const people = Map.groupBy(residents, ({ householdId }) => householdId)
  return households.map(({ id, kind }) => ({
    id,
    kind,
    people: (people.get(id) ?? []).map((resident) => viewResident(resident, rules)),
  }))
}
