import { createServer } from 'node:http'
import type { InboundRun, InboundSource } from '@ejia/contract'
import { registry } from '@ejia/domain'
import { afterAll } from 'vitest'
import { testDatabase, until } from '../../../platform/testing/index.ts'
import { type FormCity, formModules, openFormCity, units } from '../../../testing/form-city.ts'
import { inbound } from '../index.ts'

export const token = 'a-secret-of-the-civil-office'

type Interface = {
  rows: object[]
  /** Answered in place of the rows. */
  file: { readonly type: string; readonly bytes: Uint8Array } | undefined
  status: number
  readonly asked: string[]
}

/** Another department's interface, on loopback: answers what `rows` holds to whoever has the token. */
async function openInterface() {
  const state: Interface = { rows: [], file: undefined, status: 200, asked: [] }
  const server = createServer((request, response) => {
    state.asked.push(request.url ?? '')
    if (request.headers.authorization !== `Bearer ${token}`) return response.writeHead(401).end()
    if (state.status !== 200) return response.writeHead(state.status).end()
    if (state.file) return response.writeHead(200, { 'content-type': state.file.type }).end(state.file.bytes)
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: state.rows }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  afterAll(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return Object.assign(state, { url: `http://127.0.0.1:${port}/share/` })
}

/** A community that two departments send data to: one by JSON, one by a view. */
export async function openInboundCity(given: Readonly<Record<string, string>> = {}) {
  const [there, foreign] = [await openInterface(), await testDatabase()]
  const settings = {
    ...given,
    INBOUND_CONNECTIONS: JSON.stringify({ 民政: { url: there.url, token }, 人社: { postgres: foreign.ownerUrl } }),
    PUSH_PRIVATE_HOSTS: '0',
  }
  const modules = [...formModules, inbound]
  const city = await openFormCity({ households: 40, modules, works: true, settings })
  const officer = await city.as('officer')

  async function addSource(given: object = {}): Promise<InboundSource> {
    const { reply, status } = await officer('addInboundSource', { body: { ...settingsOf(), ...given, reason: '试用' } })
    if (status !== 201) throw new Error(JSON.stringify(reply))
    return reply
  }

  const lastRun = async (id: string) => (await officer('listInboundRuns', { params: { id } })).reply[0]

  async function ended(sourceId: string, status = 'done'): Promise<InboundRun> {
    await until(async () => (await lastRun(sourceId))?.status === status)
    const run = await lastRun(sourceId)
    if (!run) throw new Error('no run')
    return run
  }

  async function runNow(sourceId: string): Promise<InboundRun> {
    const { status, reply } = await officer('runInboundSource', { params: { id: sourceId } })
    if (status !== 202) throw new Error(JSON.stringify(reply))
    return ended(sourceId)
  }

  async function undo(runId: string, sourceId: string): Promise<InboundRun> {
    const body = { reason: '对方发错了' }
    const { status, reply } = await officer('undoInboundRun', { params: { id: runId }, body })
    if (status !== 202) throw new Error(JSON.stringify(reply))
    const find = async () => (await officer('listInboundRuns', { params: { id: sourceId } })).reply.find(isThis)
    const isThis = ({ id }: InboundRun) => id === runId
    await until(async () => (await find())?.status === 'undone')
    return (await find()) ?? reply
  }

  return {
    ...city,
    ...filesOf(city),
    there,
    foreign,
    officer,
    addSource,
    runNow,
    ended,
    undo,
    lastRun,
    ...recordOf(officer),
  }
}

function filesOf({ server, tokenOf }: FormCity) {
  async function send(sourceId: string, file: Uint8Array) {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(file)]), '名单.csv')
    const request = new Request('http://test', { method: 'POST', body: form })
    return server.app.inject({
      method: 'POST',
      url: `/api/inbound/sources/${sourceId}/files`,
      headers: {
        authorization: `Bearer ${await tokenOf('officer')}`,
        'content-type': request.headers.get('content-type') ?? '',
      },
      payload: Buffer.from(await request.arrayBuffer()),
    })
  }
  async function rejects(runId: string): Promise<string> {
    const headers = { authorization: `Bearer ${await tokenOf('officer')}` }
    return (await server.app.inject({ url: `/api/inbound/runs/${runId}/rejects`, headers })).body
  }
  return { send, rejects }
}

function recordOf(officer: Awaited<ReturnType<FormCity['as']>>) {
  async function clearOf(id: string) {
    const body = { fields: ['name', 'idCard', 'phone'], reason: '核对' }
    return (await officer('unmaskResident', { params: { id }, body })).reply.values
  }
  /** The people of a room, in clear. */
  async function peopleIn(building: string, room: string) {
    const [found] = (await officer('listBuildings', { query: { text: building } })).reply.items
    const view = (await officer('getBuilding', { params: { id: found?.id ?? '' } })).reply
    const rooms = view.entrances.flatMap((entrance) => entrance.rooms)
    const roomId = rooms.find(({ name }) => name === room)?.id
    if (roomId === undefined) return []
    const { reply } = await officer('getRoom', { params: { id: roomId } })
    const people = reply.households.flatMap((household) => household.people)
    return Promise.all(people.map(async ({ id }) => ({ id, ...clear(await clearOf(id)) })))
  }
  return { peopleIn }
}

export function settingsOf() {
  return {
    name: '高龄津贴名册',
    areaCode: '350603003003',
    unitId: units.civil.id,
    legalBasis: '《老年人权益保障法》第三十三条',
    kind: 'json',
    connection: '民政',
    address: 'allowance',
    listPath: 'data',
    columns: [
      { name: '姓名', meaning: 'name' },
      { name: '身份证号', meaning: 'idCard' },
      { name: '电话', meaning: 'phone' },
      { name: '出生', meaning: 'birthOn' },
      { name: '住址', meaning: 'address' },
    ],
    registersNew: false,
    schedule: null,
    isOn: true,
  }
}

/** Of somebody, in clear. */
function clear({ name, idCard, phone }: Readonly<Record<string, string | undefined>>) {
  return { name, idCard, phone }
}

/** Somebody who is not there: a valid id card for a number below a thousand. */
export function invented(number: number, name = '陈大明') {
  const digits = `350603${1950 + (number % 60)}0115${String(number).padStart(3, '0')}`
  return { name, idCard: digits + registry.checkDigitOf(digits), phone: `139${String(number).padStart(8, '0')}` }
}
