import type { api, ReplyOf } from '@ejia/contract'
import { v7 as newId } from 'uuid'
import { transaction } from '../../../platform/index.ts'
import { apiCaller, testApp, testDatabase } from '../../../platform/testing/index.ts'
import { accounts, addOrganisation } from '../../accounts/index.ts'
import { addGeography, areas } from '../../areas/index.ts'
import { deadlines } from '../../deadlines/index.ts'
import { dispatch } from '../../dispatch/index.ts'
import { incidents } from '../../incidents/index.ts'
import { type DeskOptions, noticesOver } from '../../notices/index.ts'
import { residents } from '../index.ts'

type Gateways = DeskOptions['gateways']
type Answer = Awaited<ReturnType<Gateways['push']['send']>>

const password = 'plum river lantern'
const headPhone = '19900000003'
const grid = '350603003003001'
const away = { kind: 'later', code: 'away' } as const

/** A community whose residents get their codes from a gateway that writes them down. */
export async function openResidentCity() {
  const database = await testDatabase()
  const unitIds = { street: newId(), community: newId(), team: newId() }
  await transaction(database.pool, async (tx) => {
    await addGeography(tx, { areas: divisions, grids: [ground], buildings: [] })
    await addOrganisation(tx, {
      units: [
        { id: unitIds.street, kind: 'centre', name: '蓝田街道综治中心', areaCode: '350603003' },
        { id: unitIds.community, kind: 'community', name: '毅阳社区居委会', areaCode: '350603003003' },
        { id: unitIds.team, kind: 'gridTeam', name: '毅阳社区第一网格', areaCode: grid },
      ],
      people: [
        {
          id: newId(),
          name: '陈美华',
          phone: headPhone,
          memberships: [{ unitId: unitIds.community, role: 'communityHead', cleared: false }],
        },
      ],
      password,
    })
  })
  const { gateways, handed, answers } = recording()
  const modules = [areas, accounts, dispatch, deadlines, incidents, noticesOver(() => ({ gateways })), residents]
  const server = await testApp({ database, modules })
  const anybody = apiCaller(server.app)
  const head = apiCaller(server.app, (await anybody('logIn', { body: { phone: headPhone, password } })).reply.token)
  return {
    database,
    app: server.app,
    handed,
    answers,
    anybody,
    head,
    report: (facts: object = {}) => report(anybody, facts),
  }
}

function recording() {
  const handed: { readonly to: string; readonly text: string }[] = []
  const answers: { sms: Answer } = { sms: { kind: 'sent' } }
  const gateways: Gateways = {
    sms: [
      {
        name: 'http',
        channel: 'sms',
        send: async ({ to, content }) => {
          handed.push({ to, text: content.text })
          return answers.sms
        },
      },
    ],
    push: { name: 'web-push', channel: 'push', publicKey: async () => 'key', send: async () => away },
    wechat: {
      name: 'wechat',
      channel: 'wechat',
      send: async () => away,
      codeToSession: async (code) => ({ kind: 'known', openid: `openid-${code}` }),
      phoneNumber: async ({ code }) => ({ kind: 'known', phone: code }),
      checkText: async () => away,
      checkMedia: async () => away,
      codeImage: async () => away,
    },
    wechatPages: undefined,
    email: undefined,
  }
  return { gateways, handed, answers }
}

async function report(call: ReturnType<typeof apiCaller>, facts: object): Promise<ReplyOf<typeof api.report>> {
  const body = {
    commandId: newId(),
    text: '老陈在公共绿地上搭了一间铁皮棚',
    place: { areaCode: grid, address: '三号楼前绿地' },
    ...facts,
  }
  const { reply, code } = await call('report', { body })
  if (code !== undefined) throw new Error(`not reported: ${code}`)
  return reply
}

const [west, east, south, north] = [117.7, 117.71, 24.5, 24.51]
const square: [number, number][] = [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
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
