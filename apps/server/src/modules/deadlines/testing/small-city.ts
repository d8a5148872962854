import type { accounts as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { transaction } from '../../../platform/index.ts'
import { apiCaller, listTaker, type TestDatabase, testApp, testDatabase } from '../../../platform/testing/index.ts'
import { accounts, addOrganisation } from '../../accounts/index.ts'
import { addGeography, areas } from '../../areas/index.ts'
import { dispatch } from '../../dispatch/index.ts'
import { deadlines } from '../index.ts'

const password = 'plum river lantern'

const cast = {
  administrator: ['systemAdministrator', '3506', '19900000001'],
  citySupervisor: ['supervisor', '3506', '19900000002'],
  supervisor: ['supervisor', '350603', '19900000003'],
  dispatcher: ['dispatcher', '350603', '19900000004'],
  auditor: ['auditAdministrator', '3506', '19900000005'],
} as const satisfies Record<string, readonly [domain.Role, string, string]>
type Person = keyof typeof cast

const divisions = [
  { code: '3506', name: '漳州市', level: 'city', parentCode: null },
  { code: '350602', name: '芗城区', level: 'county', parentCode: '3506' },
  { code: '350603', name: '龙文区', level: 'county', parentCode: '3506' },
  { code: '350603003', name: '蓝田街道', level: 'street', parentCode: '350603' },
] as const

/** A city of two districts with the people who may look at deadlines, and as many servers as are opened. */
export async function openSmallCity() {
  const database = await testDatabase()
  await fill(database)
  const open = () => testApp({ database, modules: [areas, accounts, dispatch, deadlines] })
  const { app, platform } = await open()
  const tokenOf = async (person: Person) =>
    (await apiCaller(app)('logIn', { body: { phone: cast[person][2], password } })).reply.token
  const as = async (person: Person) => apiCaller(app, await tokenOf(person))
  const taking = async (person: Person) => listTaker(app, await tokenOf(person))
  return { database, platform, open, as, taking }
}

async function fill(database: TestDatabase): Promise<void> {
  const centre = (areaCode: string) => ({ id: newId(), kind: 'centre' as const, name: `${areaCode} centre`, areaCode })
  const units = [centre('3506'), centre('350603')]
  const people = Object.entries(cast).map(([name, [role, areaCode, phone]]) => {
    const unitId = units.find((unit) => unit.areaCode === areaCode)?.id ?? ''
    return { id: newId(), name, phone, memberships: [{ unitId, role, cleared: false }] }
  })
  await transaction(database.pool, async (tx) => {
    const validFrom = '2021-01-01'
    await addGeography(tx, { areas: divisions.map((area) => ({ ...area, validFrom })), grids: [], buildings: [] })
    await addOrganisation(tx, { units, people, password })
  })
}
