import { registry, standards } from '@ejia/domain'
import { type Desk, rulesNow } from '../desk.ts'
import { openOrganisation } from '../organisations/sealed-organisation.ts'
import { openResident, openValues } from '../people/sealed-person.ts'
import { type Inside, readBuildings } from '../places/read-buildings.ts'
import { listExportedBuildings, type StoredExport } from '../store/exports.ts'
import { listOrganisationsIn } from '../store/organisations.ts'
import type { StoredRoom } from '../store/places.ts'
import { gridValues } from './grid-values.ts'

export type Rows = {
  readonly headers: readonly string[]
  /** What the standard asks for and the platform does not collect. */
  readonly missing: readonly string[]
  readonly rows: AsyncIterable<readonly string[]>
}

/** Of so many the rooms and people are in memory. */
const buildingsAtOnce = 10
const populationOf = { '12': 'registered', '13': 'floating', '14': 'leftBehind', '15': 'overseas' } as const
const organisationOf = { '23': 'enterprise', '24': 'social' } as const

/** A table in the standard's columns, building by building; what is not collected now is empty. */
export async function exportRows(desk: Desk, { table, areaCode }: StoredExport): Promise<Rows> {
  const { switchedOn, today } = await rulesNow(desk.database)
  const columns = standards.standardColumns(table)
  const isKept = ({ from }: standards.StandardColumn) => {
    const field = registry.findField(from === 'ownerCardKind' ? 'ownerIdCard' : from)
    return from !== '' && (field === undefined || registry.isOn(field, switchedOn))
  }
  const kept = columns.map(isKept)
  const line = (values: registry.Values) =>
    columns.map((column, at) => (kept[at] === true ? standards.writeCell(column, values[column.from] ?? '') : ''))
  return {
    headers: columns.map(({ zh }) => zh),
    missing: columns.flatMap(({ zh, required }, at) => (required && kept[at] === false ? [zh] : [])),
    rows: linesOf(table === '8' ? gridValues(desk, areaCode) : eachRow(desk, { table, areaCode, today }), line),
  }
}

async function* linesOf(
  values: AsyncIterable<registry.Values>,
  line: (values: registry.Values) => string[],
): AsyncGenerator<readonly string[]> {
  for await (const one of values) yield line(one)
}

type Asked = { readonly table: Exclude<StoredExport['table'], '8'>; readonly areaCode: string; readonly today: string }

async function* eachRow(desk: Desk, asked: Asked): AsyncGenerator<registry.Values> {
  const ids = await listExportedBuildings(desk.database, asked.areaCode)
  for (let from = 0; from < ids.length; from += buildingsAtOnce)
    for (const inside of await readBuildings(desk.database, ids.slice(from, from + buildingsAtOnce)))
      yield* asked.table === '23' || asked.table === '24'
        ? await organisationValues(desk, inside, organisationOf[asked.table])
        : valuesOf(desk, inside, { ...asked, table: asked.table })
}

type AskedHere = Pick<Asked, 'today'> & { readonly table: Exclude<Asked['table'], '23' | '24'> }

function valuesOf({ vault }: Desk, inside: Inside, { table, today }: AskedHere): registry.Values[] {
  if (table === '9') return [{ ...buildingValues(inside), ...positionOf(inside) }]
  return inside.rooms.flatMap((room): registry.Values[] => {
    const people = (inside.residents.get(room.id) ?? []).map((one) => openResident(vault, one))
    const place = placeValues(inside, room)
    if (table === '16') {
      const own = room.valuesSealed === null ? {} : openValues(vault, room.valuesSealed, room.id)
      const tenant = people.find(({ population }) => population === 'floating')
      return tenant
        ? [{ ...place, ...positionOf(inside), ...own, ...rented(inside, own), ...prefixed('tenant', tenant) }]
        : []
    }
    return people
      .filter(({ population }) => population === populationOf[table])
      .map((person) => {
        const head = people.find(
          ({ householdId, relation }) => householdId === person.householdId && relation === registry.headRelation,
        )
        const derived = registry.derivedValues(person.values, today)
        return {
          ...place,
          ...person.values,
          ...derived,
          ...(table === '15' ? { name: chineseName(person) } : {}),
          ...(head ? prefixed('head', head) : {}),
          relation: person.relation,
        }
      })
  })
}

/** In table 15 the name in Chinese has a column of its own; a name in another writing is no Chinese name. */
function chineseName({ values: { name = '' } }: registry.Person): string {
  return /\p{Script=Han}/u.test(name) ? name : ''
}

async function organisationValues(
  { database, vault }: Desk,
  inside: Inside,
  kind: registry.OrganisationKind,
): Promise<registry.Values[]> {
  const rooms = new Map(inside.rooms.map((room) => [room.id, room]))
  const standing = await listOrganisationsIn(database, [...rooms.keys()])
  return standing
    .filter((organisation) => organisation.kind === kind)
    .map((organisation) => {
      const room = rooms.get(organisation.roomId)
      const { roomAddress = '' } = room ? placeValues(inside, room) : {}
      return { ...openOrganisation(vault, organisation).values, ...positionOf(inside), orgAddress: roomAddress }
    })
}

export function prefixed(prefix: 'tenant' | 'head', { values }: registry.Person): registry.Values {
  const { idCard = '', name = '', phone = '' } = values
  return { [`${prefix}IdCard`]: idCard, [`${prefix}Name`]: name, [`${prefix}Phone`]: phone }
}

export function placeValues({ building, entrances }: Inside, room: StoredRoom): registry.Values {
  const address = [building.address, entrances.get(room.entranceId)?.name ?? '', room.name].join('')
  return {
    livingArea: building.gridCode.slice(0, 6),
    livingAddress: address,
    roomAddress: address,
    roomNumber: `${building.gridCode}-${room.number}`,
  }
}

export function buildingValues({ building, entrances, rooms, residents }: Inside): registry.Values {
  const floors = Math.max(0, ...rooms.map(({ floor }) => floor ?? 0))
  return {
    buildingName: building.name,
    buildingAddress: building.address,
    entranceCount: String(entrances.size),
    floorCount: floors === 0 ? '' : String(floors),
    buildingRooms: String(rooms.length),
    buildingPeople: String([...residents.values()].flat().length),
  }
}

/** 111 is the resident's id card in GA/T 517. */
function rented({ building }: Inside, { ownerIdCard }: registry.Values): registry.Values {
  return { use: building.use, ...(ownerIdCard === undefined ? {} : { ownerCardKind: '111' }) }
}

function positionOf({ building }: Inside): registry.Values {
  const { gridCode, longitude, latitude } = building
  return {
    livingArea: gridCode.slice(0, 6),
    ...(longitude === null || latitude === null ? {} : { longitude: String(longitude), latitude: String(latitude) }),
  }
}
