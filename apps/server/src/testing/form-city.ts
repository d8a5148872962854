import { type accounts as domain, registry as numbers } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { accounts, addOrganisation } from '../modules/accounts/index.ts'
import { addGeography, areas } from '../modules/areas/index.ts'
import { forms } from '../modules/forms/index.ts'
import { addHouses, type House, registry } from '../modules/registry/index.ts'
import { tasks } from '../modules/tasks/index.ts'
import { type Module, transaction } from '../platform/index.ts'
import { apiCaller, testApp, testDatabase } from '../platform/testing/index.ts'

const password = 'plum river lantern'
const validFrom = '2021-01-01'
const street = '350603003'
export const grids = { one: '350603003003001', two: '350603003003002', elsewhere: '350602001001001' } as const

export const units = {
  city: { id: newId(), kind: 'centre', name: '市综治中心', areaCode: '3506' },
  street: { id: newId(), kind: 'centre', name: '街道综治中心', areaCode: street },
  civil: { id: newId(), kind: 'department', name: '民政办', areaCode: street },
  health: { id: newId(), kind: 'department', name: '卫生院', areaCode: street },
  police: { id: newId(), kind: 'department', name: '派出所', areaCode: street },
  otherCivil: { id: newId(), kind: 'department', name: '东铺头民政办', areaCode: '350602001' },
  community: { id: newId(), kind: 'community', name: '毅阳社区', areaCode: '350603003003' },
  team: { id: newId(), kind: 'gridTeam', name: '第一网格', areaCode: grids.one },
  otherTeam: { id: newId(), kind: 'gridTeam', name: '第二网格', areaCode: grids.two },
} as const satisfies Record<string, domain.Unit>

const cast = {
  administrator: ['systemAdministrator', units.city],
  privacy: ['privacyOfficer', units.city],
  auditor: ['auditAdministrator', units.city],
  dispatcher: ['dispatcher', units.street],
  civil: ['departmentHandler', units.civil],
  health: ['departmentHandler', units.health],
  police: ['departmentHandler', units.police],
  stranger: ['departmentHandler', units.otherCivil],
  head: ['communityHead', units.community],
  officer: ['registryOfficer', units.community],
  worker: ['gridWorker', units.team],
  neighbour: ['gridWorker', units.otherTeam],
} as const satisfies Record<string, readonly [domain.Role, domain.Unit]>
type Person = keyof typeof cast

const divisions = [
  ['3506', '漳州市', 'city', null],
  ['350602', '芗城区', 'county', '3506'],
  ['350602001', '东铺头街道', 'street', '350602'],
  ['350602001001', '大同社区', 'community', '350602001'],
  [grids.elsewhere, '第一网格', 'grid', '350602001001'],
  ['350603', '龙文区', 'county', '3506'],
  [street, '蓝田街道', 'street', '350603'],
  ['350603003003', '毅阳社区', 'community', street],
  [grids.one, '第一网格', 'grid', '350603003003'],
  [grids.two, '第二网格', 'grid', '350603003003'],
] as const

export const formModules = [areas, accounts, registry, tasks, forms] as const

type Wanted = {
  readonly households: number
  readonly modules?: readonly Module[]
  readonly works?: boolean
  readonly settings?: Readonly<Record<string, string>>
}

/** A street with three departments, a community of two grids, and so many households in the first of them. */
export async function openFormCity({ households, settings = {}, modules = formModules, works = false }: Wanted) {
  const database = await testDatabase()
  const phones = Object.fromEntries(Object.keys(cast).map((name, index) => [name, `199000004${index + 10}`]))
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
  const server = await testApp({ database, modules, settings, works })
  await transaction(database.pool, (tx) => addHouses({ vault: server.platform.vault }, tx, housesOf(households)))
  const callers = new Map<Person, Promise<ReturnType<typeof apiCaller>>>()
  const as = (person: Person) => {
    const known = callers.get(person) ?? logIn(person)
    callers.set(person, known)
    return known
  }
  async function logIn(person: Person) {
    const { reply } = await apiCaller(server.app)('logIn', { body: { phone: phones[person] ?? '', password } })
    return apiCaller(server.app, reply.token)
  }
  const tokenOf = async (person: Person) => {
    const { reply } = await apiCaller(server.app)('logIn', { body: { phone: phones[person] ?? '', password } })
    return reply.token
  }
  return { as, tokenOf, server, database }
}

export type FormCity = Awaited<ReturnType<typeof openFormCity>>

/** Ten rooms a building; every fifth is let to two tenants, the others hold a couple of whom some are old. */
function housesOf(households: number): House[] {
  const buildings = Math.ceil(households / 10)
  return Array.from({ length: buildings }, (_, building) => ({
    gridCode: grids.one,
    name: `水仙花园${building + 1}号楼`,
    address: `毅阳路${building + 1}号`,
    position: [117.7, 24.5],
    entrances: [
      {
        name: '',
        rooms: Array.from({ length: Math.min(10, households - building * 10) }, (_unused, room) => ({
          name: String(101 + room),
          households: [familyOf(building * 10 + room)],
        })),
      },
    ],
  }))
}

type Inhabitant = House['entrances'][number]['rooms'][number]['households'][number][number]

function familyOf(number: number): Inhabitant[] {
  const isLet = number % 5 === 4
  const born = 1936 + (number % 50)
  const population = isLet ? 'floating' : 'registered'
  return [0, 1].map((member) => ({
    relation: member === 0 ? '02' : '10',
    population,
    since: '2020-03-01',
    values: {
      name: `${'陈林黄张李'.charAt(number % 5)}${member === 0 ? '大' : '小'}${'明华英勇'.charAt(number % 4)}`,
      idCard: cardOf(born + member, number * 2 + member),
      ...(number % 10 === 9 ? {} : { phone: `139${String(number * 2 + member).padStart(8, '0')}` }),
    },
  }))
}

/** Somebody who is not there. */
function cardOf(year: number, number: number): string {
  const digits = `350603${year}${String(1 + (number % 12)).padStart(2, '0')}15${String(number % 1000).padStart(3, '0')}`
  return digits + numbers.checkDigitOf(digits)
}
