import type { accounts as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { transaction } from '../../../platform/index.ts'
import { apiCaller, listTaker, type TestDatabase, testApp, testDatabase } from '../../../platform/testing/index.ts'
import { accounts, addOrganisation } from '../../accounts/index.ts'
import { addGeography, areas } from '../../areas/index.ts'
import { deadlines } from '../../deadlines/index.ts'
import { dispatch } from '../../dispatch/index.ts'
import { incidents } from '../../incidents/index.ts'
import { registry } from '../../registry/index.ts'
import { borders } from '../index.ts'

const password = 'plum river lantern'
const validFrom = '2021-01-01'
export const communityCode = '350603003003'
export const first = `${communityCode}001`
export const second = `${communityCode}002`
export const third = `${communityCode}003`

const units = {
  city: { id: newId(), kind: 'centre', name: '市综治中心', areaCode: '3506' },
  street: { id: newId(), kind: 'centre', name: '街道综治中心', areaCode: '350603003' },
  far: { id: newId(), kind: 'centre', name: '芗城区综治中心', areaCode: '350602' },
  community: { id: newId(), kind: 'community', name: '毅阳社区居委会', areaCode: communityCode },
  team: { id: newId(), kind: 'gridTeam', name: '第一网格队', areaCode: first },
  secondTeam: { id: newId(), kind: 'gridTeam', name: '第二网格队', areaCode: second },
} as const satisfies Record<string, domain.Unit>

const cast = {
  administrator: ['systemAdministrator', units.city],
  stranger: ['systemAdministrator', units.far],
  dispatcher: ['dispatcher', units.street],
  head: ['communityHead', units.community],
  worker: ['gridWorker', units.team],
  otherWorker: ['gridWorker', units.secondTeam],
} as const satisfies Record<string, readonly [domain.Role, domain.Unit]>
type Person = keyof typeof cast

const divisions = [
  ['3506', '漳州市', 'city', null],
  ['350602', '芗城区', 'county', '3506'],
  ['350603', '龙文区', 'county', '3506'],
  ['350603003', '蓝田街道', 'street', '350603'],
  [communityCode, '毅阳社区', 'community', '350603003'],
  [first, '第一网格', 'grid', communityCode],
  [second, '第二网格', 'grid', communityCode],
] as const

type Ring = [number, number][]

/** A box of thousandths of a degree; the community is 20 wide and 10 high, a grid on either side. */
export function boxOf(...[west, south, east, north]: [number, number, number, number]) {
  const at = (x: number, y: number): [number, number] => [117.7 + x / 1000, 24.5 + y / 1000]
  const ring: Ring = [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]
  return { type: 'Polygon' as const, coordinates: [ring] }
}

const phones: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(cast).map((name, index) => [name, `1990000060${index}`]),
)

/** Two grids, each with a team and a worker, and two buildings in the first. */
async function fill({ pool }: TestDatabase): Promise<void> {
  await transaction(pool, async (tx) => {
    await addGeography(tx, {
      areas: divisions.map(([code, name, level, parentCode]) => ({ code, name, level, parentCode, validFrom })),
      grids: [
        { code: first, geometry: boxOf(0, 0, 10, 10) },
        { code: second, geometry: boxOf(10, 0, 20, 10) },
      ],
      buildings: [
        { name: '西一号楼', address: '', areaCode: first, position: [117.702, 24.505] },
        { name: '东一号楼', address: '', areaCode: first, position: [117.708, 24.505] },
      ],
    })
    const people = Object.entries(cast).map(([name, [role, unit]]) => ({
      id: newId(),
      name,
      phone: phones[name] ?? '',
      memberships: [{ unitId: unit.id, role, cleared: false }],
    }))
    await addOrganisation(tx, { units: Object.values(units), people, password })
  })
}

export async function openBorderCity() {
  const database = await testDatabase()
  await fill(database)
  const modules = [areas, accounts, dispatch, deadlines, incidents, registry, borders]
  const { app } = await testApp({ database, modules, works: true })
  const tokenOf = async (person: Person) =>
    (await apiCaller(app)('logIn', { body: { phone: phones[person] ?? '', password } })).reply.token
  const as = async (person: Person) => apiCaller(app, await tokenOf(person))
  const taking = async (person: Person) => listTaker(app, await tokenOf(person))
  /** Looks behind the server's back. */
  async function look(text: string): Promise<Record<string, unknown>[]> {
    const { rows } = await database.owner.query({ text })
    return z.array(z.record(z.string(), z.unknown())).parse(rows)
  }
  /** Sends a file as a browser does. */
  async function upload(person: Person, url: string, file: Buffer): Promise<{ status: number; body: unknown }> {
    const form = new FormData()
    form.append('file', new Blob([Uint8Array.from(file)]), 'file')
    const request = new Request('http://localhost/', { method: 'POST', body: form })
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: {
        authorization: `Bearer ${await tokenOf(person)}`,
        'content-type': request.headers.get('content-type') ?? '',
      },
      payload: Buffer.from(await request.arrayBuffer()),
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  return { as, taking, public: apiCaller(app), look, upload, units }
}
