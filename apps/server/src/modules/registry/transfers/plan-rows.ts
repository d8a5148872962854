import { registry } from '@ejia/domain'
import type { Transaction, Vault } from '../../../platform/index.ts'
import { indexesOf, openPerson, openResident } from '../people/sealed-person.ts'
import type { NewPlaces } from '../store/new-places.ts'
import { listByIdentity, listByPhone, listResidents, type StoredPerson, type StoredResident } from '../store/people.ts'
import { type Place, preparePlaces } from './place-rows.ts'

export type GivenRow = { readonly number: number; readonly cells: readonly string[] }

export type Planned = {
  readonly number: number
  readonly row: registry.Row
  readonly place: Place
  /** Undefined for somebody who is new. */
  readonly known: registry.Person | undefined
}

export type Plan = {
  readonly planned: readonly Planned[]
  readonly rejected: readonly { readonly rowNumber: number; readonly faults: registry.ValueFault[] }[]
  readonly places: NewPlaces
  readonly stored: ReadonlyMap<string, StoredPerson>
  readonly residents: readonly StoredResident[]
}

export type Ground = {
  readonly areaCode: string
  readonly gridCodes: ReadonlySet<string>
  readonly mapping: readonly (string | null)[]
  readonly rules: registry.Rules
}

type Work = { readonly tx: Transaction; readonly vault: Vault }
type Outcome = Planned | { readonly rowNumber: number; readonly faults: registry.ValueFault[] }

/** What taking over these rows would mean; nothing is written. */
export async function planRows(work: Work, ground: Ground, given: readonly GivenRow[]): Promise<Plan> {
  const read = given.map(({ number, cells }) => ({
    number,
    ...registry.readRow(cellsByMeaning(cells, ground.mapping), ground.rules),
  }))
  const whole = read.filter(({ faults }) => faults.length === 0)
  const placing = await preparePlaces(
    work.tx,
    ground,
    whole.map(({ row }) => row),
  )
  const placed = whole.map(({ number, row }) => ({ number, row, place: placing.placeOf(row) }))
  const people = await gatherPeople(work, placed)
  const taken = new Set<string>()
  const outcomes: Outcome[] = placed.map((one) => decideRow(one, { people, taken, areaCode: ground.areaCode }))
  const broken = read.filter(({ faults }) => faults.length > 0)
  return {
    planned: outcomes.filter((one) => 'place' in one),
    rejected: [
      ...outcomes.filter((one) => 'faults' in one),
      ...broken.map(({ number, faults }) => ({ rowNumber: number, faults: [...faults] })),
    ],
    places: placing.added(),
    stored: people.stored,
    residents: people.residents,
  }
}

type PlacedRow = { readonly number: number; readonly row: registry.Row; readonly place: Place | registry.ValueFault }
type People = Awaited<ReturnType<typeof gatherPeople>>

function decideRow(
  { number, row, place }: PlacedRow,
  { people, taken, areaCode }: { readonly people: People; readonly taken: Set<string>; readonly areaCode: string },
): Outcome {
  const reject = (field: string, fault: string): Outcome => ({ rowNumber: number, faults: [{ field, fault }] })
  if ('fault' in place) return reject(place.field, place.fault)
  const { phone, name = '' } = row.values
  const identity = registry.identityOf(row.values)
  const byNumber = registry.identityField(row.values)
  const self = identity ?? `${registry.nameKey(name)} ${phone ?? place.roomId}`
  if (taken.has(self)) return reject(identity === undefined ? 'name' : byNumber, 'twice')
  taken.add(self)
  const match = registry.matchPerson(row.values, {
    byIdentity: identity === undefined ? [] : (people.byIdentity.get(identity) ?? []),
    byPhone: phone === undefined ? [] : (people.byPhone.get(phone) ?? []),
    inRoom: people.inRoom.get(place.roomId) ?? [],
  })
  if (match.kind === 'unsure') return reject(match.field, match.fault)
  const known = match.kind === 'same' ? match.person : undefined
  const stored = known && people.stored.get(known.id)
  if (stored && !stored.gridCode.startsWith(areaCode)) return reject(byNumber, 'livesElsewhere')
  if (known && taken.has(known.id)) return reject('name', 'twice')
  if (known) taken.add(known.id)
  return { number, row, place, known }
}

async function gatherPeople({ tx, vault }: Work, placed: readonly PlacedRow[]) {
  const numbers = (by: 'identity' | 'phone') =>
    placed.flatMap(({ row: { values } }) => {
      const number = by === 'phone' ? values['phone'] : registry.identityOf(values)
      return number === undefined ? [] : [...indexesOf(vault, by, number)]
    })
  const roomIds = placed.flatMap(({ place }) => ('roomId' in place && !place.isNew ? [place.roomId] : []))
  const [cards, phones, residents] = [
    await listByIdentity(tx, numbers('identity')),
    await listByPhone(tx, numbers('phone')),
    await listResidents(tx, [...new Set(roomIds)]),
  ]
  const open = (stored: readonly StoredPerson[]) => stored.map((person) => openPerson(vault, person))
  const byId = new Map([...cards, ...phones, ...residents].map((person) => [person.id, person]))
  return {
    stored: byId,
    residents,
    byIdentity: Map.groupBy(open(cards), ({ values }) => registry.identityOf(values) ?? ''),
    byPhone: Map.groupBy(open(phones), ({ values }) => values['phone'] ?? ''),
    inRoom: new Map(
      [...Map.groupBy(residents, ({ roomId }) => roomId)].map(([roomId, people]) => [
        roomId,
        people.map((person) => openResident(vault, person)),
      ]),
    ),
  }
}

export function cellsByMeaning(
  cells: readonly string[],
  mapping: readonly (string | null)[],
): ReadonlyMap<string, string> {
  return new Map(mapping.flatMap((meaning, at) => (meaning === null ? [] : [[meaning, cells[at] ?? ''] as const])))
}
