import { type inbound as domain, places, registry } from '@ejia/domain'
import type { Platform, Transaction } from '../../../platform/index.ts'
import { listAreaNames, listGridCodes } from '../../areas/index.ts'
import { listPlacedBuildings, preparePlaces } from '../../registry/index.ts'

/** Where rows of an area may live, by what people call it. */
export type Ground = {
  readonly areaCode: string
  readonly gridCodes: ReadonlySet<string>
  readonly index: places.PlaceIndex
  /** Of the areas around, the longest first. */
  readonly areaNames: readonly string[]
}

export async function openGround({ database }: Platform, areaCode: string): Promise<Ground> {
  const [areas, gridCodes, buildings] = await Promise.all([
    listAreaNames(database),
    listGridCodes(database, areaCode),
    listPlacedBuildings(database, areaCode),
  ])
  const around = areas.filter(({ code }) => code.startsWith(areaCode) || areaCode.startsWith(code))
  const index = places.buildPlaceIndex([
    ...around.map(({ code, name }) => ({ id: `area ${code}`, kind: 'area' as const, name, areaCode: code })),
    ...buildings.map(({ id, name, address, gridCode }) => ({
      id,
      kind: 'building' as const,
      name,
      address,
      areaCode: gridCode,
    })),
  ])
  const areaNames = [...new Set(around.map(({ name }) => name))].toSorted((one, other) => other.length - one.length)
  return { areaCode, gridCodes: new Set(gridCodes), index, areaNames }
}

type Placing = Awaited<ReturnType<typeof preparePlaces>>
type RegistryPlace = Exclude<ReturnType<Placing['placeOf']>, registry.ValueFault>

export type Found = {
  /** As far as it is known; without a room it has an id that is nobody's. */
  readonly place: domain.Place | undefined
  /** The room itself, known or to be made. */
  readonly room: { readonly row: registry.Row; readonly place: RegistryPlace; readonly placing: Placing } | undefined
  readonly fault: registry.ValueFault | undefined
}

type Asked = Pick<domain.ForeignRow, 'row' | 'address'>

/** The room that a row names, in columns or in one text; a building that is not known is never made by an address. */
export async function findPlace(tx: Transaction, ground: Ground, { row, address }: Asked): Promise<Found> {
  const written = row.building === '' && address !== undefined ? readAddress(ground, row, address) : row
  if ('fault' in written) return { place: undefined, room: undefined, fault: written }
  if (written.building === '') return { place: undefined, room: undefined, fault: undefined }
  if (written.room === '') return { place: placeOfBuilding(ground, written), room: undefined, fault: noRoom }
  const placing = await preparePlaces(tx, ground, [written])
  const place = placing.placeOf(written)
  if ('fault' in place) return { place: undefined, room: undefined, fault: place }
  return { place, room: { row: written, place, placing }, fault: undefined }
}

const noRoom = { field: 'address', fault: 'noRoom' }
const unclear = { field: 'address', fault: 'addressUnclear' }

function readAddress(ground: Ground, row: registry.Row, address: string): registry.Row | registry.ValueFault {
  const match = places.matchPlace(ground.index, { text: withoutAreas(address, ground), isSpoken: false })
  if (match.kind !== 'one' || match.place.kind !== 'building') return unclear
  const { name, areaCode } = match.place
  const [, entrance = '', room = ''] = /^(?:(\w+)单元)?(?:(\w+?)室?)?$/.exec(match.detail) ?? []
  return { ...row, building: name, gridCode: areaCode, entrance, room }
}

/** Written addresses begin with what lies around, down from the province; the area of the source is known. */
function withoutAreas(address: string, { areaNames }: Ground): string {
  let text = address.replace(/^[\p{Script=Han}]{2,7}?(省|自治区)/u, '')
  for (;;) {
    const name = areaNames.find((one) => text.startsWith(one))
    if (name === undefined || name.length === text.length) return text
    text = text.slice(name.length).trimStart()
  }
}

function placeOfBuilding({ index }: Ground, { building, gridCode }: registry.Row): domain.Place | undefined {
  const key = registry.buildingKey(building)
  const found = index.entries.find(
    ({ place }) => place.kind === 'building' && place.areaCode === gridCode && registry.buildingKey(place.name) === key,
  )?.place
  return found && { roomId: '', buildingId: found.id, gridCode: found.areaCode }
}
