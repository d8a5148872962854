import type { accounts as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { transaction } from '../../../platform/index.ts'
import { apiCaller, testApp, testDatabase } from '../../../platform/testing/index.ts'
import { accounts, addOrganisation } from '../../accounts/index.ts'
import { addGeography, areas } from '../../areas/index.ts'
import { tasks } from '../index.ts'

const password = 'plum river lantern'
const validFrom = '2021-01-01'

const units = {
  city: { id: newId(), kind: 'centre', name: '市综治中心', areaCode: '3506' },
  street: { id: newId(), kind: 'centre', name: '街道综治中心', areaCode: '350603003' },
  otherStreet: { id: newId(), kind: 'centre', name: '另一街道综治中心', areaCode: '350602001' },
  civil: { id: newId(), kind: 'department', name: '民政办', areaCode: '350603003' },
  team: { id: newId(), kind: 'gridTeam', name: '第一网格', areaCode: '350603003003001' },
} as const satisfies Record<string, domain.Unit>

const cast = {
  administrator: ['systemAdministrator', units.city],
  dispatcher: ['dispatcher', units.street],
  stranger: ['dispatcher', units.otherStreet],
  worker: ['gridWorker', units.team],
} as const satisfies Record<string, readonly [domain.Role, domain.Unit]>
type Person = keyof typeof cast

const divisions = [
  ['3506', '漳州市', 'city', null],
  ['350602', '芗城区', 'county', '3506'],
  ['350602001', '东铺头街道', 'street', '350602'],
  ['350602001001', '大同社区', 'community', '350602001'],
  ['350602001001001', '第一网格', 'grid', '350602001001'],
  ['350603', '龙文区', 'county', '3506'],
  ['350603003', '蓝田街道', 'street', '350603'],
  ['350603003003', '毅阳社区', 'community', '350603003'],
  ['350603003003001', '第一网格', 'grid', '350603003003'],
  ['350603003003002', '第二网格', 'grid', '350603003003'],
] as const

/** A street with two grids, one with a worker, and people who may and may not ask for something there. */
export async function openTaskCity() {
  const database = await testDatabase()
  const phones = Object.fromEntries(Object.keys(cast).map((name, index) => [name, `1990000030${index}`]))
  await transaction(database.pool, async (tx) => {
    await addGeography(tx, {
      areas: divisions.map(([code, name, level, parentCode]) => ({ code, name, level, parentCode, validFrom })),
      grids: [],
      buildings: [],
    })
    const people = Object.entries(cast).map(([name, [role, unit]]) => ({
      id: newId(),
      name,
      phone: phones[name] ?? '',
      memberships: [{ unitId: unit.id, role, cleared: false }],
    }))
    await addOrganisation(tx, { units: Object.values(units), people, password })
  })
  const { app } = await testApp({ database, modules: [areas, accounts, tasks] })
  const as = async (person: Person) => {
    const { reply } = await apiCaller(app)('logIn', { body: { phone: phones[person] ?? '', password } })
    return apiCaller(app, reply.token)
  }
  return { as, units: { civil: units.civil.id } }
}
