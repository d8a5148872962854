import { type accounts as accountRules, registry as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { transaction } from '../../../platform/index.ts'
import { apiCaller, testApp, testDatabase } from '../../../platform/testing/index.ts'
import { accounts, addOrganisation } from '../../accounts/index.ts'
import { addGeography, areas } from '../../areas/index.ts'
import { registry } from '../index.ts'

export const grids = { one: '350603003003001', two: '350603003003002', elsewhere: '350602006005001' } as const

const password = 'plum river lantern'
const posts = {
  worker: ['gridWorker', 'gridTeam', grids.one],
  neighbour: ['gridWorker', 'gridTeam', grids.two],
  head: ['communityHead', 'community', '350603003003'],
  officer: ['registryOfficer', 'community', '350603003003'],
  stranger: ['registryOfficer', 'community', '350602006005'],
  dispatcher: ['dispatcher', 'centre', '350603003'],
  privacy: ['privacyOfficer', 'centre', '3506'],
  system: ['systemAdministrator', 'centre', '3506'],
  audit: ['auditAdministrator', 'centre', '3506'],
} as const satisfies Record<string, readonly [accountRules.Role, accountRules.UnitKind, string]>
export type Who = keyof typeof posts

/** A city of two communities, with one person for each post, and a building of two rooms in the first grid. */
export async function openTestRegistry(
  settings: Record<string, string> = {},
  { works = false }: { readonly works?: boolean } = {},
) {
  const database = await testDatabase()
  await fill(database)
  const server = await testApp({ database, modules: [areas, accounts, registry], settings, works })
  const tokens = new Map<Who, string>()
  async function as(who: Who) {
    const { phone } = personOf(who)
    const token = tokens.get(who) ?? (await apiCaller(server.app)('logIn', { body: { phone, password } })).reply.token
    tokens.set(who, token)
    return apiCaller(server.app, token)
  }
  return { database, server, app: server.app, as, tokenOf: async (who: Who) => (await as(who), tokens.get(who) ?? '') }
}

export type TestRegistry = Awaited<ReturnType<typeof openTestRegistry>>

/** A building with one entrance and rooms 101 and 102. */
export async function addBuilding({ as }: Pick<TestRegistry, 'as'>, name: string, gridCode: string = grids.one) {
  const call = await as(gridCode === grids.elsewhere ? 'stranger' : 'officer')
  const body = {
    id: newId(),
    gridCode,
    name,
    address: `${name}路1号`,
    entrances: [{ name: '', rooms: ['101', '102'] }],
  }
  const { reply } = await call('createBuilding', { body })
  const [first, second] = reply.entrances[0]?.rooms ?? []
  if (!first || !second) throw new Error(`no rooms in ${JSON.stringify(reply)}`)
  return { ...reply, first, second }
}

/** Somebody who is not there: a valid id card for a number below a million. */
export function invented(number: number, name = '陈大明') {
  const month = String(1 + (Math.floor(number / 60) % 12)).padStart(2, '0')
  const order = String(Math.floor(number / 720) % 1000).padStart(3, '0')
  const digits = `350603${1950 + (number % 60)}${month}15${order}`
  return { name, idCard: digits + domain.checkDigitOf(digits), phone: `139${String(number).padStart(8, '0')}` }
}

export function moveIn(person: Record<string, string>, householdId: string = newId()) {
  const personId = newId()
  return {
    personId,
    householdId,
    change: {
      type: 'moveIn',
      householdId,
      person: { personId, relation: '02', population: 'registered', since: '2024-05-01', values: person },
    } as const,
  }
}

function personOf(who: Who) {
  const [role, kind, areaCode] = posts[who]
  const number = Object.keys(posts).indexOf(who)
  return { id: newId(), name: `人员${who}`, phone: `1990000${String(number).padStart(4, '0')}`, role, kind, areaCode }
}

async function fill(database: Awaited<ReturnType<typeof testDatabase>>): Promise<void> {
  const people = Object.keys(posts).flatMap((who) => (isWho(who) ? [personOf(who)] : []))
  const units = new Map(
    people.map(({ kind, areaCode }) => [areaCode + kind, { id: newId(), kind, name: `${kind} ${areaCode}`, areaCode }]),
  )
  await transaction(database.pool, async (tx) => {
    await addGeography(tx, { areas: areasThere(), grids: [], buildings: [] })
    await addOrganisation(tx, {
      units: [...units.values()],
      people: people.map(({ id, name, phone, role, kind, areaCode }) => ({
        id,
        name,
        phone,
        memberships: [{ unitId: units.get(areaCode + kind)?.id ?? '', role, cleared: false }],
      })),
      password,
    })
  })
}

function isWho(text: string): text is Who {
  return Object.hasOwn(posts, text)
}

function areasThere() {
  const validFrom = '2021-01-01'
  const grid = (code: string, name: string, parentCode: string) =>
    ({ code, name, level: 'grid', parentCode, validFrom }) as const
  return [
    { code: '3506', name: '漳州市', level: 'city', parentCode: null, validFrom },
    { code: '350602', name: '芗城区', level: 'county', parentCode: '3506', validFrom },
    { code: '350602006', name: '西桥街道', level: 'street', parentCode: '350602', validFrom },
    { code: '350602006005', name: '沧园社区', level: 'community', parentCode: '350602006', validFrom },
    grid(grids.elsewhere, '第一网格', '350602006005'),
    { code: '350603', name: '龙文区', level: 'county', parentCode: '3506', validFrom },
    { code: '350603003', name: '蓝田街道', level: 'street', parentCode: '350603', validFrom },
    { code: '350603003003', name: '毅阳社区', level: 'community', parentCode: '350603003', validFrom },
    grid(grids.one, '第一网格', '350603003003'),
    grid(grids.two, '第二网格', '350603003003'),
  ] as const
}
