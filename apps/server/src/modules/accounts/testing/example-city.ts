import type { accounts as domain } from '@ejia/domain'
import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import { transaction } from '../../../platform/index.ts'
import { apiCaller, type TestDatabase, testApp, testDatabase } from '../../../platform/testing/index.ts'
import { addGeography, areas } from '../../areas/index.ts'
import { accounts, addOrganisation } from '../index.ts'

export const password = 'plum river lantern'

type Name = keyof typeof phones

export const phones = {
  grid: '19900000001',
  head: '19900000002',
  deputy: '19900000003',
  dispatcher: '19900000004',
  system: '19900000011',
  security: '19900000012',
  audit: '19900000013',
  countySecurity: '19900000014',
} as const

/** A city of one community, with the fewest people that the rules can be tried on. */
export async function openExampleCity(settings: Record<string, string> = {}) {
  const database = await testDatabase()
  const units = exampleUnits()
  const ids = await fill(database, units)
  const { app, platform } = await testApp({ database, modules: [areas, accounts], settings })
  return { database, app, platform, units, ids, as: (name: Name) => signedIn(app, name) }
}

function exampleUnits() {
  const unit = (kind: domain.UnitKind, name: string, areaCode: string) => ({ id: newId(), kind, name, areaCode })
  return {
    city: unit('centre', '漳州市综治中心', '3506'),
    county: unit('centre', '龙文区综治中心', '350603'),
    otherCounty: unit('centre', '芗城区综治中心', '350602'),
    street: unit('centre', '蓝田街道综治中心', '350603003'),
    community: unit('community', '毅阳社区居委会', '350603003003'),
    team: unit('gridTeam', '毅阳社区第一网格', '350603003003001'),
  }
}

async function fill(database: TestDatabase, units: ReturnType<typeof exampleUnits>): Promise<Record<Name, string>> {
  const ids: Record<string, string> = {}
  const person = (name: Name, unit: domain.Unit, role: domain.Role) => {
    const id = newId()
    ids[name] = id
    return { id, name: `人员${name}`, phone: phones[name], memberships: [{ unitId: unit.id, role, cleared: false }] }
  }
  const people = [
    person('grid', units.team, 'gridWorker'),
    person('head', units.community, 'communityHead'),
    person('deputy', units.community, 'communityHead'),
    person('dispatcher', units.street, 'dispatcher'),
    person('system', units.city, 'systemAdministrator'),
    person('security', units.city, 'securityAdministrator'),
    person('audit', units.city, 'auditAdministrator'),
    person('countySecurity', units.otherCounty, 'securityAdministrator'),
  ]
  await transaction(database.pool, async (tx) => {
    await addGeography(tx, { areas: exampleAreas(), grids: [], buildings: [] })
    await addOrganisation(tx, { units: Object.values(units), people, password })
  })
  const id = (name: Name) => ids[name] ?? ''
  return {
    grid: id('grid'),
    head: id('head'),
    deputy: id('deputy'),
    dispatcher: id('dispatcher'),
    system: id('system'),
    security: id('security'),
    audit: id('audit'),
    countySecurity: id('countySecurity'),
  }
}

function exampleAreas() {
  const validFrom = '2021-01-01'
  return [
    { code: '3506', name: '漳州市', level: 'city', parentCode: null, validFrom },
    { code: '350602', name: '芗城区', level: 'county', parentCode: '3506', validFrom },
    { code: '350603', name: '龙文区', level: 'county', parentCode: '3506', validFrom },
    { code: '350603003', name: '蓝田街道', level: 'street', parentCode: '350603', validFrom },
    { code: '350603003003', name: '毅阳社区', level: 'community', parentCode: '350603003', validFrom },
    { code: '350603003003001', name: '第一网格', level: 'grid', parentCode: '350603003003', validFrom },
  ] as const
}

/** Logs in and answers how to call as that person. */
async function signedIn(app: FastifyInstance, name: Name) {
  const { reply } = await logIn(app, phones[name])
  return apiCaller(app, reply.token)
}

export function logIn(app: FastifyInstance, phone: string, given = password) {
  return apiCaller(app)('logIn', { body: { phone, password: given } })
}
