import type { api, CommandBodyName, ReplyOf } from '@ejia/contract'
import type { accounts as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { transaction } from '../../../platform/index.ts'
import { apiCaller, listTaker, testApp, testDatabase } from '../../../platform/testing/index.ts'
import { accounts, addOrganisation } from '../../accounts/index.ts'
import { addGeography, areas } from '../../areas/index.ts'
import { deadlines } from '../../deadlines/index.ts'
import { dispatch } from '../../dispatch/index.ts'
import { incidents } from '../../incidents/index.ts'
import { noticesOver, openDesk } from '../index.ts'
import { type Handed, recordingGateways } from './recording-gateways.ts'

const password = 'plum river lantern'
const grid = '350603003003001'

const placed = {
  bureau: ['department', '漳州市数据局', '3506'],
  county: ['centre', '龙文区综治中心', '350603'],
  street: ['centre', '蓝田街道综治中心', '350603003'],
  urban: ['department', '蓝田街道城管办', '350603003'],
  community: ['community', '毅阳社区居委会', '350603003003'],
  team: ['gridTeam', '毅阳社区第一网格', grid],
} as const satisfies Record<string, readonly [domain.UnitKind, string, string]>

const cast = {
  worker: ['gridWorker', 'team', '19900000001'],
  mate: ['gridWorker', 'team', '19900000002'],
  head: ['communityHead', 'community', '19900000003'],
  dispatcher: ['dispatcher', 'street', '19900000004'],
  officer: ['departmentHandler', 'urban', '19900000005'],
  supervisor: ['supervisor', 'county', '19900000006'],
  countyDispatcher: ['dispatcher', 'county', '19900000007'],
  administrator: ['systemAdministrator', 'county', '19900000008'],
  keeper: ['systemAdministrator', 'bureau', '19900000010'],
  privacy: ['privacyOfficer', 'county', '19900000009'],
} as const satisfies Record<string, readonly [domain.Role, keyof typeof placed, string]>

export type Person = keyof typeof cast

/** A city of one grid whose people are told over gateways that write everything down. */
export async function openNoticeCity(settings: Readonly<Record<string, string>> = {}) {
  const database = await testDatabase()
  const unitIds = idsFor(placed)
  const personIds = idsFor(cast)
  await transaction(database.pool, async (tx) => {
    await addGeography(tx, { areas: divisions, grids: [ground], buildings: [] })
    await addOrganisation(tx, {
      units: unitsOf(unitIds),
      people: peopleOf(personIds, unitIds),
      password,
    })
  })
  const recording = recordingGateways()
  const module = noticesOver(() => ({ gateways: recording.gateways, clock: () => noon }))
  const modules = [areas, accounts, dispatch, deadlines, incidents, module]
  const open = (works: boolean) =>
    testApp({ database, modules, works, settings: { SMS_RECEIPT_TOKEN: receiptToken, DATA_KEY: dataKey, ...settings } })
  const server = await open(false)
  const tokens = new Map<string, string>()

  async function tokenOf(person: Person): Promise<string> {
    const known =
      tokens.get(person) ??
      (await apiCaller(server.app)('logIn', { body: { phone: cast[person][2], password } })).reply.token
    tokens.set(person, known)
    return known
  }
  const callerOf = async (person: Person | undefined) =>
    person === undefined ? apiCaller(server.app) : apiCaller(server.app, await tokenOf(person))

  const call = async <Name extends keyof typeof api>(
    person: Person | undefined,
    name: Name,
    request: { params?: Record<string, string>; query?: Record<string, string>; body?: object } = {},
  ) => (await callerOf(person))(name, request)

  return {
    database,
    ...recording,
    unitIds,
    personIds,
    call,
    taking: async (person: Person) => listTaker(server.app, await tokenOf(person)),
    open,
    /** A desk of its own, for turning the rounds by hand at any instant. */
    deskAt: (clock: () => string) => openDesk(server.platform, { gateways: recording.gateways, clock }),
    report: (facts: object = {}) => report(call, facts),
    idOf: async (caseCode: string) =>
      (await call('head', 'listIncidents', { query: { caseCode } })).reply.items[0]?.id ?? '',
    act: (person: Person, name: CommandBodyName, [id, facts]: readonly [string, object?]) =>
      act(call, person, { name, id, facts }),
  }
}

/** Far from any quiet hour, and long before real deadlines. */
export const noon = '2026-11-24T04:00:00.000Z'

const dataKey = Buffer.alloc(32, 7).toString('base64')

export const receiptToken = 'a-token-for-receipts'

type Call = <Name extends keyof typeof api>(
  person: Person | undefined,
  name: Name,
  request?: { params?: Record<string, string>; query?: Record<string, string>; body?: object },
) => Promise<{ readonly reply: ReplyOf<(typeof api)[Name]>; readonly code: string | undefined }>

async function report(call: Call, facts: object) {
  const body = {
    commandId: newId(),
    text: '老陈在公共绿地上搭了一间铁皮棚',
    place: { areaCode: grid, address: '三号楼前绿地' },
    name: '林大爷',
    phone: '13812341234',
    ...facts,
  }
  const { reply, code } = await call(undefined, 'report', { body })
  if (code !== undefined) throw new Error(`not reported: ${code}`)
  return reply
}

type Act = { readonly name: CommandBodyName; readonly id: string; readonly facts: object | undefined }

async function act(call: Call, person: Person, { name, id, facts = {} }: Act): Promise<void> {
  const { reply } = await call(person, 'getIncident', { params: { id } })
  const body = { commandId: newId(), expectedVersion: reply.version, ...facts }
  const { code } = await call(person, name, { params: { id }, body })
  if (code !== undefined) throw new Error(`${person} could not ${name}: ${code}`)
}

type Ids = Readonly<Record<string, string>>

function unitsOf(ids: Ids) {
  return Object.entries(placed).map(([key, [kind, name, areaCode]]) => ({ id: ids[key] ?? '', kind, name, areaCode }))
}

function peopleOf(ids: Ids, unitIds: Ids) {
  return Object.entries(cast).map(([key, [role, unit, phone]]) => ({
    id: ids[key] ?? '',
    name: `人员${key}`,
    phone,
    memberships: [{ unitId: unitIds[unit] ?? '', role, cleared: false }],
  }))
}

const square: [number, number][] = [
  [117.7, 24.5],
  [117.71, 24.5],
  [117.71, 24.51],
  [117.7, 24.51],
  [117.7, 24.5],
]
const ground = { code: grid, geometry: { type: 'Polygon' as const, coordinates: [square] } }

const validFrom = '2021-01-01'
const divisions = [
  { code: '3506', name: '漳州市', level: 'city', parentCode: null, validFrom },
  { code: '350603', name: '龙文区', level: 'county', parentCode: '3506', validFrom },
  { code: '350603003', name: '蓝田街道', level: 'street', parentCode: '350603', validFrom },
  { code: '350603003003', name: '毅阳社区', level: 'community', parentCode: '350603003', validFrom },
  { code: grid, name: '第一网格', level: 'grid', parentCode: '350603003003', validFrom },
] as const

function idsFor<Name extends string>(named: Record<Name, unknown>): Record<Name, string>
function idsFor(named: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.keys(named).map((name) => [name, newId()]))
}

/** Who got what, in words that a test can read. */
export function namesOf(handed: readonly Handed[]): string[] {
  const people = new Map<string, string>(Object.entries(cast).map(([name, [, , phone]]) => [phone, name]))
  return handed.map(({ channel, to, text }) => `${channel} ${people.get(to) ?? to}: ${text.split(/[，：]/)[0]}`)
}
