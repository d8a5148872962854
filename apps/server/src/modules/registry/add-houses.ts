import { registry } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import type { Platform, Transaction, Vault } from '../../platform/index.ts'
import { writtenOrganisation } from './organisations/sealed-organisation.ts'
import { writtenPerson } from './people/sealed-person.ts'
import { newEntrance, newRoom } from './places/add-places.ts'
import { raiseGrids } from './store/changes.ts'
import { addPlaces } from './store/new-places.ts'
import { type WrittenOrganisation, writeOrganisations } from './store/organisations.ts'
import { writePeople } from './store/people.ts'
import { addHouseholds, addResidences } from './store/residences.ts'

type Inhabitant = Pick<registry.Resident, 'relation' | 'population' | 'since' | 'values'>

type RoomOfHouse = {
  readonly name: string
  readonly households: readonly (readonly Inhabitant[])[]
  readonly organisations?: readonly Pick<registry.Organisation, 'kind' | 'values'>[]
}

/** A house with those who live in it, household by household. */
export type House = {
  readonly gridCode: string
  readonly name: string
  readonly address: string
  readonly position: readonly [number, number]
  readonly entrances: readonly {
    readonly name: string
    readonly rooms: readonly RoomOfHouse[]
  }[]
}

/** Whole houses at once, in the transaction given; for seeding. */
export async function addHouses(
  { vault }: Pick<Platform, 'vault'>,
  tx: Transaction,
  houses: readonly House[],
): Promise<void> {
  const built = houses.flatMap(build)
  const families = built.flatMap(({ gridCode, rooms }) =>
    rooms.flatMap(({ id: roomId, households }) =>
      households.map((people) => ({ id: newId(), roomId, gridCode, people })),
    ),
  )
  const people = families.flatMap(({ id: householdId, roomId, gridCode, people: members }) =>
    members.map((member) => ({ ...member, id: newId(), householdId, roomId, gridCode })),
  )
  await addPlaces(tx, {
    buildings: [...new Map(built.map(({ building }) => [building.id, building])).values()],
    entrances: built.map(({ entrance }) => entrance),
    rooms: built.flatMap(({ rooms }) => rooms.map(({ households: _, organisations: __, ...room }) => room)),
  })
  await writePeople(
    tx,
    people.map(({ id, values, gridCode }) =>
      writtenPerson(vault, { id, version: 1, values }, { status: 'resident', gridCode }),
    ),
  )
  await addHouseholds(
    tx,
    families.map(({ id, roomId }) => ({ id, roomId, kind: 'family' })),
  )
  await addResidences(
    tx,
    people.map(({ id: personId, householdId, roomId, relation, population, since }) => ({
      id: newId(),
      personId,
      householdId,
      roomId,
      relation,
      population,
      since: since ?? null,
    })),
  )
  await writeOrganisations(tx, built.flatMap(organisationsOf(vault)))
  await raiseGrids(
    tx,
    houses.map(({ gridCode }) => gridCode),
  )
}

function build({ gridCode, name, address, position: [longitude, latitude], entrances }: House) {
  const building = {
    id: newId(),
    gridCode,
    name,
    address,
    longitude,
    latitude,
    nameKey: registry.buildingKey(name),
    use: '01',
  }
  return entrances.map((given) => {
    const entrance = newEntrance(building.id, given.name)
    const rooms = given.rooms.map((room) => ({
      ...newRoom(entrance, room.name),
      households: room.households,
      organisations: room.organisations ?? [],
    }))
    return { building, entrance, rooms, gridCode }
  })
}

function organisationsOf(vault: Vault): (built: ReturnType<typeof build>[number]) => WrittenOrganisation[] {
  return ({ rooms }) =>
    rooms.flatMap(({ id: roomId, organisations }) =>
      organisations.map((one) => writtenOrganisation(vault, { id: newId(), version: 1, ...one }, roomId)),
    )
}
