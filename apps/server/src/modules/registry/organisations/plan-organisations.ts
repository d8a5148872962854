import { registry } from '@ejia/domain'
import type { Transaction, Vault } from '../../../platform/index.ts'
import type { NewPlaces } from '../store/new-places.ts'
import { listByCreditCode, listOrganisationsIn, type StoredOrganisation } from '../store/organisations.ts'
import { type Place, preparePlaces } from '../transfers/place-rows.ts'
import { cellsByMeaning, type GivenRow, type Ground } from '../transfers/plan-rows.ts'
import { openOrganisation } from './sealed-organisation.ts'

type Known = registry.Organisation & Pick<StoredOrganisation, 'sealed'>

export type PlannedOrganisation = {
  readonly number: number
  readonly row: registry.OrganisationRow
  readonly place: Place
  /** Undefined for one that is new. */
  readonly known: Known | undefined
}

type Rejected = { readonly rowNumber: number; readonly faults: registry.ValueFault[] }

export type OrganisationPlan = {
  readonly planned: readonly PlannedOrganisation[]
  readonly rejected: readonly Rejected[]
  readonly places: NewPlaces
}

type Work = { readonly tx: Transaction; readonly vault: Vault }
type Placed = Pick<PlannedOrganisation, 'number' | 'row'> & { readonly place: Place | registry.ValueFault }

/** What taking over these rows would mean; nothing is written. */
export async function planOrganisations(
  work: Work,
  ground: Ground,
  given: readonly GivenRow[],
): Promise<OrganisationPlan> {
  const read = given.map(({ number, cells }) => ({
    number,
    ...registry.readOrganisationRow(cellsByMeaning(cells, ground.mapping), ground.rules),
  }))
  const whole = read.filter(({ faults }) => faults.length === 0)
  const placing = await preparePlaces(
    work.tx,
    ground,
    whole.map(({ row }) => row),
  )
  const placed: Placed[] = whole.map(({ number, row }) => ({ number, row, place: placing.placeOf(row) }))
  const present = await gatherPresent(work, placed)
  const taken = new Set<string>()
  const outcomes = placed.map((one) => decideRow(one, present, taken))
  return {
    planned: outcomes.filter((one) => 'place' in one),
    rejected: [
      ...outcomes.filter((one) => 'faults' in one),
      ...read
        .filter(({ faults }) => faults.length > 0)
        .map(({ number, faults }) => ({ rowNumber: number, faults: [...faults] })),
    ],
    places: placing.added(),
  }
}

type Present = Awaited<ReturnType<typeof gatherPresent>>

function decideRow(
  { number, row, place }: Placed,
  { byCreditCode, inRoom }: Present,
  taken: Set<string>,
): PlannedOrganisation | Rejected {
  const reject = (field: string, fault: string): Rejected => ({ rowNumber: number, faults: [{ field, fault }] })
  if ('fault' in place) return reject(place.field, place.fault)
  const { creditCode, orgName = '' } = row.values
  const self = creditCode ?? `${registry.nameKey(orgName)} ${place.roomId}`
  if (taken.has(self)) return reject(creditCode === undefined ? 'orgName' : 'creditCode', 'listedTwice')
  taken.add(self)
  const bearer = creditCode === undefined ? undefined : byCreditCode.get(creditCode)
  // One that left or stands elsewhere comes in by a visit: a file may be old, and the door is not.
  if (bearer && bearer.endedBy !== null) return reject('creditCode', 'gone')
  if (bearer && bearer.roomId !== place.roomId) return reject('creditCode', 'standsElsewhere')
  const known = bearer ?? registry.findAlike(inRoom.get(place.roomId) ?? [], row.values)
  if (known && taken.has(known.id)) return reject('orgName', 'listedTwice')
  if (known) taken.add(known.id)
  return { number, row, place, known }
}

async function gatherPresent({ tx, vault }: Work, placed: readonly Placed[]) {
  const codes = placed.flatMap(({ row }) => row.values['creditCode'] ?? [])
  const roomIds = placed.flatMap(({ place }) => ('roomId' in place && !place.isNew ? [place.roomId] : []))
  const bearers = await listByCreditCode(tx, codes)
  const neighbours = await listOrganisationsIn(tx, [...new Set(roomIds)])
  const open = (stored: StoredOrganisation) => ({ ...stored, ...openOrganisation(vault, stored) })
  return {
    byCreditCode: new Map(bearers.map((stored) => [stored.creditCode, open(stored)])),
    inRoom: Map.groupBy(neighbours.map(open), ({ roomId }) => roomId),
  }
}
