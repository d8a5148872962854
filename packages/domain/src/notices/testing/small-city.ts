import type { Membership, Role, Unit } from '../../accounts/index.ts'
import { cityOf } from '../../incidents/index.ts'
import type { People, Staff } from '../notice.ts'

/** One street with two communities, under a county centre; a grid team where nobody works. */
const units = [
  { id: 'county', kind: 'centre', areaCode: '350603' },
  { id: 'street', kind: 'centre', areaCode: '350603001', parentId: 'county' },
  { id: 'order', kind: 'department', areaCode: '350603001', parentId: 'street' },
  { id: 'police', kind: 'department', areaCode: '350603001', parentId: 'street' },
  { id: 'community', kind: 'community', areaCode: '350603001002', parentId: 'street' },
  { id: 'grid', kind: 'gridTeam', areaCode: '350603001002001', parentId: 'community' },
  { id: 'empty', kind: 'gridTeam', areaCode: '350603001002002', parentId: 'community' },
] as const satisfies readonly Omit<Unit, 'name'>[]
export type UnitId = (typeof units)[number]['id']
export const unitIds: readonly UnitId[] = units.map(({ id }) => id)

export const city = cityOf(
  units.map((unit) => ({ ...unit, name: unit.id })),
  new Map(),
)

function person(personId: string, role: Role, [unitId, cleared = false]: readonly [UnitId, boolean?]): Staff {
  const unit = units.find(({ id }) => id === unitId) ?? units[0]
  const held: Membership = { unitId, unitKind: unit.kind, areaCode: unit.areaCode, role, cleared }
  return { kind: 'staff', personId, memberships: [held] }
}

export const staff: readonly Staff[] = [
  person('worker', 'gridWorker', ['grid']),
  person('mate', 'gridWorker', ['grid']),
  person('head', 'communityHead', ['community']),
  person('dispatcher', 'dispatcher', ['street']),
  person('cleared', 'dispatcher', ['street', true]),
  person('officer', 'departmentHandler', ['order']),
  person('colleague', 'departmentHandler', ['order']),
  person('constable', 'departmentHandler', ['police']),
  person('supervisor', 'supervisor', ['county']),
  person('countyDispatcher', 'dispatcher', ['county', true]),
]

export const people: People = {
  ofUnit: (unitId) => staff.filter(({ memberships }) => memberships.some((held) => held.unitId === unitId)),
  find: (personId) => staff.find((one) => one.personId === personId),
}

export const world = { city, people }

export function findStaff(personId: string): Staff {
  const found = people.find(personId)
  if (!found) throw new Error(`nobody is called ${personId}`)
  return found
}
