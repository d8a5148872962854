import { Refusal, type registry } from '@ejia/domain'
import type { Transaction, Vault } from '../../../platform/index.ts'
import { openOrganisation } from '../organisations/sealed-organisation.ts'
import { openResident, openValues } from '../people/sealed-person.ts'
import { listOrganisationsIn } from '../store/organisations.ts'
import { listResidents } from '../store/people.ts'
import { type CountedBuilding, findBuilding, findRooms, lockRooms, type StoredRoom } from '../store/places.ts'

export type RoomNow = {
  readonly room: registry.Room
  readonly stored: StoredRoom
  readonly building: CountedBuilding
}

/** A room with those who live there; held for the transaction where it is to be changed. */
export async function getRoomNow(
  { tx, vault }: { readonly tx: Transaction; readonly vault: Vault },
  roomId: string,
  { hold }: { readonly hold: boolean },
): Promise<RoomNow> {
  const [stored] = hold ? await lockRooms(tx, [roomId]) : await findRooms(tx, [roomId])
  if (!stored) throw new Refusal('not-found')
  const building = await findBuilding(tx, stored.buildingId)
  if (!building) throw new Refusal('not-found')
  const residents = await listResidents(tx, [roomId])
  const organisations = await listOrganisationsIn(tx, [roomId])
  const kinds = new Map(residents.map(({ householdId, householdKind }) => [householdId, householdKind]))
  return {
    stored,
    building,
    room: {
      id: stored.id,
      version: stored.version,
      values: stored.valuesSealed === null ? {} : openValues(vault, stored.valuesSealed, stored.id),
      households: [...kinds].map(([id, kind]) => ({ id, kind })),
      residents: residents.map((resident) => openResident(vault, resident)),
      organisations: organisations.map((organisation) => openOrganisation(vault, organisation)),
    },
  }
}
