import type { accounts as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { transaction } from '../../../platform/index.ts'
import { testApp, testDatabase } from '../../../platform/testing/index.ts'
import { accounts, addOrganisation } from '../../accounts/index.ts'
import { addGeography, areas } from '../../areas/index.ts'
import { deadlines } from '../../deadlines/index.ts'
import { dispatch } from '../../dispatch/index.ts'
import { incidents } from '../index.ts'
import { caller } from './caller.ts'

const password = 'plum river lantern'

/** Who can be somebody in the test city: the role, the unit, and whether cleared for tip-offs. */
const cast = {
  worker: ['gridWorker', 'team', false],
  otherWorker: ['gridWorker', 'secondTeam', false],
  head: ['communityHead', 'community', false],
  deputy: ['communityHead', 'community', false],
  dispatcher: ['dispatcher', 'street', false],
  clearedDispatcher: ['dispatcher', 'street', true],
  officer: ['departmentHandler', 'urban', false],
  colleague: ['departmentHandler', 'urban', false],
  police: ['departmentHandler', 'police', false],
  supervisor: ['supervisor', 'county', false],
  countyDispatcher: ['dispatcher', 'county', false],
  callback: ['callbackOfficer', 'county', false],
  privacy: ['privacyOfficer', 'city', true],
  far: ['communityHead', 'farCommunity', false],
  administrator: ['systemAdministrator', 'city', false],
} as const satisfies Record<string, readonly [domain.Role, UnitName, boolean]>

export type Person = keyof typeof cast
type UnitName = keyof typeof placed

const placed = {
  city: ['centre', '漳州市综治中心', '3506'],
  county: ['centre', '龙文区综治中心', '350603'],
  street: ['centre', '蓝田街道综治中心', '350603003'],
  urban: ['department', '蓝田街道城管办', '350603003'],
  police: ['department', '蓝田派出所', '350603003'],
  community: ['community', '毅阳社区居委会', '350603003003'],
  team: ['gridTeam', '毅阳社区第一网格', '350603003003001'],
  secondTeam: ['gridTeam', '毅阳社区第二网格', '350603003003002'],
  farCounty: ['centre', '芗城区综治中心', '350602'],
  farCommunity: ['community', '大同社区居委会', '350602001001'],
} as const satisfies Record<string, readonly [domain.UnitKind, string, string]>

/** Longwen has two grids side by side, Xiangcheng one; degrees of the squares' south-west corners. */
const corners = {
  '350603003003001': [117.7, 24.5],
  '350603003003002': [117.71, 24.5],
  '350602001001001': [117.6, 24.5],
} as const
const side = 0.01

export const inLongwen = { longitude: 117.705, latitude: 24.505, coordSys: 'wgs84' } as const
export const inXiangcheng = { longitude: 117.605, latitude: 24.505, coordSys: 'wgs84' } as const

export async function openTestCity(
  options: { works?: boolean; limits?: boolean; settings?: Record<string, string> } = {},
) {
  const database = await testDatabase()
  const unitIds = idsFor(placed)
  const personIds = idsFor(cast)
  await transaction(database.pool, async (tx) => {
    await addGeography(tx, { areas: divisions(), grids: grids(), buildings: [] })
    await addOrganisation(tx, { units: unitsOf(unitIds), people: peopleOf(personIds, unitIds), password })
  })
  const server = await testApp({ database, modules: [areas, accounts, dispatch, deadlines, incidents], ...options })
  return { database, server, unitIds, personIds, ...caller(server.app, { phones: phonesOf(), password }) }
}

export type TestCity = Awaited<ReturnType<typeof openTestCity>>

function idsFor<Name extends string>(named: Record<Name, unknown>): Record<Name, string>
function idsFor(named: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.keys(named).map((name) => [name, newId()]))
}

function unitsOf(ids: Record<string, string>): domain.Unit[] {
  return Object.entries(placed).map(([key, [kind, name, areaCode]]) => ({ id: ids[key] ?? '', kind, name, areaCode }))
}

function peopleOf(ids: Record<string, string>, unitIds: Record<string, string>) {
  const phones = phonesOf()
  return Object.entries(cast).map(([key, [role, unit, cleared]]) => ({
    id: ids[key] ?? '',
    name: `人员${key}`,
    phone: phones[key] ?? '',
    memberships: [{ unitId: unitIds[unit] ?? '', role, cleared }],
  }))
}

function phonesOf(): Record<string, string> {
  return Object.fromEntries(
    Object.keys(cast).map((name, index) => [name, `199000001${String(index).padStart(2, '0')}`]),
  )
}

function divisions() {
  const validFrom = '2021-01-01'
  return [
    { code: '3506', name: '漳州市', level: 'city', parentCode: null, validFrom },
    { code: '350602', name: '芗城区', level: 'county', parentCode: '3506', validFrom },
    { code: '350602001', name: '东铺头街道', level: 'street', parentCode: '350602', validFrom },
    { code: '350602001001', name: '大同社区', level: 'community', parentCode: '350602001', validFrom },
    { code: '350602001001001', name: '第一网格', level: 'grid', parentCode: '350602001001', validFrom },
    { code: '350603', name: '龙文区', level: 'county', parentCode: '3506', validFrom },
    { code: '350603003', name: '蓝田街道', level: 'street', parentCode: '350603', validFrom },
    { code: '350603003003', name: '毅阳社区', level: 'community', parentCode: '350603003', validFrom },
    { code: '350603003003001', name: '第一网格', level: 'grid', parentCode: '350603003003', validFrom },
    { code: '350603003003002', name: '第二网格', level: 'grid', parentCode: '350603003003', validFrom },
  ] as const
}

function grids(): { code: string; geometry: { type: 'Polygon'; coordinates: [number, number][][] } }[] {
  return Object.entries(corners).map(([code, [west, south]]) => {
    const [east, north] = [west + side, south + side]
    const ring: [number, number][] = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    return { code, geometry: { type: 'Polygon', coordinates: [ring] } }
  })
}
