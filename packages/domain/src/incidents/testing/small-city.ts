import type { Actor, Membership, Role, Unit } from '../../accounts/index.ts'
import { cityOf } from '../city.ts'
import type { Place } from '../incident.ts'

/** Two counties, the first with two streets; each street has communities, each community has grids. */
export const units = [
  { id: 'cityCentre', kind: 'centre', areaCode: '3506' },
  { id: 'county', kind: 'centre', areaCode: '350603', parentId: 'cityCentre' },
  { id: 'countyHousing', kind: 'department', areaCode: '350603', parentId: 'county' },
  { id: 'street', kind: 'centre', areaCode: '350603001', parentId: 'county' },
  { id: 'streetOrder', kind: 'department', areaCode: '350603001', parentId: 'street' },
  { id: 'streetPolice', kind: 'department', areaCode: '350603001', parentId: 'street' },
  { id: 'community', kind: 'community', areaCode: '350603001002', parentId: 'street' },
  { id: 'grid', kind: 'gridTeam', areaCode: '350603001002001', parentId: 'community' },
  { id: 'grid2', kind: 'gridTeam', areaCode: '350603001002002', parentId: 'community' },
  { id: 'community2', kind: 'community', areaCode: '350603001003', parentId: 'street' },
  { id: 'otherStreet', kind: 'centre', areaCode: '350603002', parentId: 'county' },
  { id: 'otherCommunity', kind: 'community', areaCode: '350603002001', parentId: 'otherStreet' },
  { id: 'otherGrid', kind: 'gridTeam', areaCode: '350603002001001', parentId: 'otherCommunity' },
  { id: 'farCounty', kind: 'centre', areaCode: '350602', parentId: 'cityCentre' },
] as const satisfies readonly Omit<Unit, 'name'>[]

export type UnitId = (typeof units)[number]['id']

export const city = cityOf(
  units.map((unit) => ({ ...unit, name: unit.id })),
  new Map([
    ['shed', { proofRequired: true, why: 'the green must be seen to be clear' }],
    ['noise', { proofRequired: false, why: '' }],
  ]),
)

export const green: Place = {
  longitude: 117.72,
  latitude: 24.52,
  address: 'the green',
  areaCode: '350603001002001',
}
export const nextGrid: Place = { ...green, address: 'the next grid', areaCode: '350603001002002' }
export const otherSide: Place = { ...green, address: 'the other side', areaCode: '350603002001001' }
export const undrawn: Place = { ...green, address: 'a community without grids', areaCode: '350603001003' }
export const abroad: Place = { ...green, address: 'abroad', areaCode: '110101001001001' }

type Options = { readonly cleared?: boolean; readonly person?: string }

/** Somebody with one role in one unit; the person is called after both. */
export function staff(
  role: Role,
  unitId: UnitId,
  { cleared = false, person = `${role}@${unitId}` }: Options = {},
): Actor {
  return { kind: 'staff', personId: person, memberships: [membership(role, unitId, cleared)] }
}

export function membership(role: Role, unitId: UnitId, cleared = false): Membership {
  const unit = units.find(({ id }) => id === unitId) ?? units[0]
  return { unitId, unitKind: unit.kind, areaCode: unit.areaCode, role, cleared }
}

export function resident(reporterId?: string): Actor {
  return { kind: 'resident', ...(reporterId === undefined ? {} : { reporterId }) }
}

export const system: Actor = { kind: 'system' }
export const gridWorker = staff('gridWorker', 'grid')
export const head = staff('communityHead', 'community')
export const dispatcher = staff('dispatcher', 'street')
export const countyDispatcher = staff('dispatcher', 'county')
export const officer = staff('departmentHandler', 'streetOrder')
export const supervisor = staff('supervisor', 'street')
export const lin = resident('lin')
export const wang = resident('wang')
