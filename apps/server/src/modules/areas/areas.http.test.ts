import { api } from '@ejia/contract'
import type { accounts } from '@ejia/domain'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { type Module, transaction } from '../../platform/index.ts'
import { testApp, testDatabase } from '../../platform/testing/index.ts'
import { addGeography, areas } from './index.ts'

const database = await testDatabase()
const validFrom = '2021-10-31'
const square: [number, number][] = [
  [117.7, 24.5],
  [117.71, 24.5],
  [117.71, 24.51],
  [117.7, 24.51],
  [117.7, 24.5],
]

await transaction(database.pool, (tx) =>
  addGeography(tx, {
    areas: [
      { code: '3506', name: '漳州市', level: 'city', parentCode: null, validFrom },
      { code: '350603', name: '龙文区', level: 'county', parentCode: '3506', validFrom },
      { code: '350602', name: '芗城区', level: 'county', parentCode: '3506', validFrom },
      {
        code: '350681',
        name: '龙海市',
        level: 'county',
        parentCode: '3506',
        validFrom: '1993-05-12',
        validTo: '2021-02-08',
      },
      { code: '350603003', name: '蓝田街道', level: 'street', parentCode: '350603', validFrom },
      { code: '350603003003', name: '毅阳社区', level: 'community', parentCode: '350603003', validFrom },
      { code: '350603003003001', name: '第一网格', level: 'grid', parentCode: '350603003003', validFrom },
    ],
    grids: [{ code: '350603003003001', geometry: { type: 'Polygon', coordinates: [square] } }],
    buildings: [],
  }),
)

/** Who calls is another module's business; here the header says it. */
const callers: Module = {
  name: 'callers',
  identify: () => async (request) => {
    const role = String(request.headers['x-role'] ?? '')
    if (role === '') return { actor: { kind: 'resident' } }
    return { actor: staffAs(role), sessionId: 'session' }
  },
}

function staffAs(role: string): Extract<accounts.Actor, { kind: 'staff' }> {
  const personId = '019a0000-0000-7000-8000-000000000001'
  const held = role === 'systemAdministrator' ? role : 'gridWorker'
  return {
    kind: 'staff',
    personId,
    memberships: [{ unitId: personId, unitKind: 'centre', areaCode: '3506', role: held, cleared: false }],
  }
}

const { app } = await testApp({ database, modules: [callers, areas] })

async function get(url: string, headers = {}) {
  const answer = await app.inject({ url, headers })
  const body: unknown = answer.json()
  return { status: answer.statusCode, body }
}

test('the tree is read from the city down, in code order, without what is no longer valid', async () => {
  const city = await get('/api/areas')
  expect(city.body).toEqual([
    {
      code: '3506',
      officialCode: '350600000000',
      name: '漳州市',
      shortName: '漳州',
      level: 'city',
      parentCode: null,
      validFrom,
      validTo: null,
    },
  ])
  expect((await get('/api/areas?parent=3506')).body).toMatchObject([{ code: '350602' }, { code: '350603' }])
  expect((await get('/api/areas?parent=350681')).body).toEqual([])
})

test('areas are taken along as on the screen: one and all that lies in it, in code order', async () => {
  const headers = { 'x-role': 'gridWorker' }
  const payload = { areaCode: '350603' }
  const file = await app.inject({ method: 'POST', url: api.exportAreas.path, headers, payload })
  const [first, , ...rows] = (await readXlsx(file.rawPayload)).sheets[0]?.rows ?? []
  expect(String(first?.[0])).toMatch(/^导出时间：/)
  expect(rows.map(([code, name, level]) => [code, name, level])).toEqual([
    ['350603000000', '龙文区', '县（区）'],
    ['350603003000', '蓝田街道', '乡镇（街道）'],
    ['350603003003', '毅阳社区', '村（社区）'],
    ['350603003003001', '第一网格', '网格'],
  ])
  expect((await app.inject({ method: 'POST', url: api.exportAreas.path, payload })).statusCode).toBe(401)
})

test('anybody may ask where a point lies and which places have a name', async () => {
  const here = await get('/api/places/at?longitude=117.705&latitude=24.505&coordSys=wgs84&accuracyMetres=20')
  expect(here).toMatchObject({ status: 200, body: { kind: 'inside', address: '龙文区蓝田街道毅阳社区' } })
  expect((await get('/api/places/at?longitude=abc&latitude=24.505&coordSys=wgs84')).status).toBe(422)
  expect((await get(`/api/places?text=${encodeURIComponent('毅阳')}`)).body).toMatchObject([
    { kind: 'area', name: '毅阳社区', detail: '龙文区 · 蓝田街道', areaCode: '350603003003' },
  ])
})

test('grounds are shown to those who are signed in', async () => {
  expect((await get('/api/areas/350603003/grids')).status).toBe(401)
  const shapes = await get('/api/areas/350603003/grids', { 'x-role': 'gridWorker' })
  expect(shapes.body).toEqual({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { code: '350603003003001', name: '第一网格', communityName: '毅阳社区' },
        geometry: { type: 'Polygon', coordinates: [square] },
      },
    ],
  })
})

test('only the system administrator imports, and the security trail tells', async () => {
  const areasBody = { areas: [{ code: '350604', name: '龙海区' }] }
  const send = (role: string) =>
    app.inject({ method: 'POST', url: '/api/areas/import', headers: { 'x-role': role }, payload: areasBody })
  expect((await send('gridWorker')).statusCode).toBe(403)
  expect((await send('systemAdministrator')).json()).toEqual({ added: 1, changed: 0 })
  expect((await get('/api/areas?parent=3506')).body).toHaveLength(3)
  const trail = await database.owner.query("select facts from platform.audit where action = 'areas.imported'")
  expect(trail.rows).toEqual([{ facts: { areas: 1 } }])
})

test('a name that people use is found at once, shown, told on the security trail, and taken back', async () => {
  const code = '350603003003'
  const send = (options: { method: 'POST' | 'PUT' | 'DELETE'; url: string; payload?: object }, role: string) =>
    app.inject({ ...options, headers: { 'x-role': role } })
  const add = (name: string, role = 'systemAdministrator', extra = {}) =>
    send({ method: 'POST', url: `/api/areas/${code}/names`, payload: { name, ...extra } }, role)
  const match = async (text: string): Promise<unknown> =>
    (await app.inject({ method: 'POST', url: '/api/places/match', payload: { text, spoken: true } })).json()
  const added = async (adding: ReturnType<typeof add>) => api.addLocalName.reply.parse((await adding).json())

  expect((await add('糖厂', 'gridWorker')).statusCode).toBe(403)
  expect(await match('老糖厂')).toEqual({ kind: 'none' })
  const alias = await added(add('老糖厂'))
  expect(alias).toMatchObject({ name: '老糖厂', areaCode: code, position: null })
  expect((await add('老糖厂')).statusCode).toBe(409)
  expect(await match('老糖厂')).toMatchObject({ kind: 'one', place: { kind: 'area', name: '毅阳社区' } })

  const point = { longitude: 117.705, latitude: 24.505, coordSys: 'wgs84' }
  const landmark = await added(add('大榕树', 'systemAdministrator', { point }))
  expect(await match('我在大榕树旁边')).toMatchObject({
    kind: 'one',
    place: { kind: 'landmark', name: '大榕树', position: { longitude: 117.705, latitude: 24.505 } },
  })
  const listed = await get(`/api/areas/${code}/names`, { 'x-role': 'gridWorker' })
  expect(listed.body).toEqual([landmark, alias])
  const headers = { 'x-role': 'gridWorker' }
  const listUrl = api.exportLocalNames.path.replace(':code', code)
  const file = await app.inject({ method: 'POST', url: listUrl, headers, payload: {} })
  const cells = (await readXlsx(file.rawPayload)).sheets[0]?.rows ?? []
  expect(cells.slice(-2).map((row) => row.slice(0, 2))).toEqual([
    ['大榕树', '这里的一处地方'],
    ['老糖厂', '这个区域'],
  ])

  const change = (id: string, payload: object, role = 'systemAdministrator') =>
    send({ method: 'PUT', url: `/api/areas/${code}/names/${id}`, payload }, role)
  expect((await change(landmark.id, { name: '老榕树', point }, 'gridWorker')).statusCode).toBe(403)
  expect((await change(landmark.id, { name: '老糖厂', point })).statusCode).toBe(409)
  expect((await change(landmark.id, { name: '老榕树', point })).json()).toEqual({ ...landmark, name: '老榕树' })
  expect(await match('我在老榕树旁边')).toMatchObject({ kind: 'one', place: { kind: 'landmark', name: '老榕树' } })

  const kept = await get(`/api/areas/${code}/places`, { 'x-role': 'gridWorker' })
  expect(kept.body).toContainEqual(expect.objectContaining({ kind: 'area', areaCode: code, aliases: ['老糖厂'] }))
  expect(kept.body).toContainEqual(expect.objectContaining({ kind: 'landmark', name: '老榕树' }))
  expect((await get('/api/areas/3506/places', { 'x-role': 'gridWorker' })).status).toBe(422)

  const url = `/api/areas/${code}/names/${alias.id}`
  expect((await send({ method: 'DELETE', url }, 'systemAdministrator')).statusCode).toBe(200)
  expect((await send({ method: 'DELETE', url }, 'systemAdministrator')).statusCode).toBe(404)
  expect(await match('老糖厂')).toEqual({ kind: 'none' })
  const trail = await database.owner.query(
    "select action, subject, facts from platform.audit where action like 'place.%' order by id",
  )
  expect(trail.rows).toEqual([
    { action: 'place.named', subject: code, facts: { name: '老糖厂' } },
    { action: 'place.named', subject: code, facts: { name: '大榕树' } },
    { action: 'place.renamed', subject: code, facts: { before: '大榕树', name: '老榕树' } },
    { action: 'place.unnamed', subject: code, facts: { name: '老糖厂' } },
  ])
})
