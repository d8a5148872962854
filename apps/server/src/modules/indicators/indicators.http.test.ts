import type { Role } from '@ejia/contract'
import { indicators as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { expect, test, vi } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { openAccessCity } from '../../testing/access-city.ts'
import { refreshUnits } from '../accounts/index.ts'
import { catchUp } from './catch-up.ts'

const city = await openAccessCity({ works: true })
const { app, platform } = city
const as = async (role: Role, side: 'inside' | 'outside' = 'inside') => apiCaller(app, await city.logIn(role, side))
const worker = await as('gridWorker')
const head = await as('communityHead')
const dispatcher = await as('dispatcher')
const supervisor = await as('supervisor')

const place = { point: { longitude: 117.705, latitude: 24.505, coordSys: 'wgs84' }, address: '三号楼前绿地' }
const month = domain.monthOf(new Date().toISOString())
const query = { areaCode: '350603003003', month }

type Act = 'accept' | 'resolve' | 'verify' | 'reopen'
type Asked = { readonly id: string; readonly reason?: string; readonly outcome?: string; readonly done?: string }
async function act(call: typeof worker, name: Act, asked: Asked) {
  const { id, ...facts } = asked
  const { version } = (await call('getIncident', { params: { id } })).reply
  const { code } = await call(name, {
    params: { id },
    body: { commandId: newId(), expectedVersion: version, ...facts },
  })
  if (code !== undefined) throw new Error(`${name}: ${code}`)
}

async function closed(): Promise<string> {
  const body = { commandId: newId(), text: '井盖松了', place, onBehalfOf: {} }
  const { id } = (await dispatcher('reportIncident', { body })).reply
  await act(worker, 'accept', { id })
  const done = { outcome: 'procedural', done: '已处理' }
  await act(worker, 'resolve', { id, ...done })
  await act(head, 'verify', { id })
  return id
}

async function figure(id: string, call = supervisor) {
  const { reply } = await call('getIndicators', { query })
  return reply.figures.find((one) => one.id === id)?.months.at(-1)
}

test('[IK2] [IK3] figures follow what happens, and open to what is behind them', async () => {
  const ids = [await closed(), await closed()]
  await vi.waitFor(async () => expect(await figure('solvedInTime')).toMatchObject({ hits: 2, cases: 2 }), 20_000)
  expect(await figure('solvedAtFirstGo')).toMatchObject({ hits: 2, cases: 2 })
  expect((await figure('acceptTime'))?.hours).toBeLessThan(1)
  const behind = async (indicator: string, hit: string) =>
    (await supervisor('listIndicatorMatters', { params: { indicator }, query: { ...query, hit } })).reply
  expect((await behind('solvedInTime', 'true')).items.map(({ id }) => id)).toEqual(ids.toReversed())
  await act(dispatcher, 'reopen', { id: ids[0] ?? '', reason: '又松了' })
  await vi.waitFor(async () => expect(await figure('solvedInTime')).toMatchObject({ hits: 1, cases: 1 }), 20_000)
  expect(await figure('solvedAtFirstGo')).toMatchObject({ hits: 1, cases: 2 })
  expect(await behind('solvedAtFirstGo', 'false')).toMatchObject({ all: 1, items: [{ id: ids[0] }] })
})

test('[IK2] what the figures do not know is found by walking through', async () => {
  const before = (await supervisor('getIndicators', { query })).reply
  for (const table of ['matter', 'contribution', 'late', 'cell'])
    await city.database.owner.query(`delete from indicators.${table}`)
  expect(await figure('solvedInTime')).toMatchObject({ cases: 0, low: null })
  await catchUp(platform, {})
  expect((await supervisor('getIndicators', { query })).reply).toEqual(before)
})

test('[IK4] a community has its own figures and not those of its street; nobody those of a stranger', async () => {
  expect(await figure('solvedInTime', head)).toMatchObject({ cases: 1 })
  const street = { ...query, areaCode: '350603003' }
  expect((await head('getIndicators', { query: street })).code).toBe('area.outside-scope')
  expect((await supervisor('getIndicators', { query: street })).code).toBeUndefined()
  const stranger = await as('supervisor', 'outside')
  expect((await stranger('getIndicators', { query })).code).toBe('area.outside-scope')
  const asked = { params: { indicator: 'satisfied' }, query }
  expect((await stranger('listIndicatorMatters', asked)).code).toBe('area.outside-scope')
})

test('[IK5] what the city wants stands beside the figure, is set for all, and of two who change it one learns who was first', async () => {
  const administrator = await as('systemAdministrator')
  const params = { indicator: 'satisfied' }
  const body = { standard: { value: 0.9, basis: '市年度目标' }, expectedVersion: 0, reason: '年初' }
  const standardOf = async () =>
    (await supervisor('getIndicators', { query })).reply.figures.find(({ id }) => id === 'satisfied')?.standard
  expect(await standardOf()).toEqual({ version: 0, value: null, basis: null })
  expect((await supervisor('changeStandard', { params, body })).code).toBe('setting.outside-scope')
  // The test city’s administrator is a county’s; the rule is the city’s.
  expect((await administrator('changeStandard', { params, body })).code).toBe('setting.outside-scope')
  await city.database.owner.query(`update accounts.unit set area_code = '3506' where area_code = '350603'`)
  await refreshUnits(city.platform.database)
  expect((await administrator('changeStandard', { params, body })).reply).toEqual({ version: 1 })
  expect((await administrator('changeStandard', { params, body })).code).toBe('setting.conflict')
  expect(await standardOf()).toEqual({ version: 1, value: 0.9, basis: '市年度目标' })
  const none = { standard: null, expectedVersion: 1, reason: '取消' }
  expect((await administrator('changeStandard', { params, body: none })).reply).toEqual({ version: 2 })
  const { reply } = await supervisor('listStandardVersions', { params })
  expect(reply.map(({ version, standard }) => [version, standard?.value])).toEqual([
    [2, undefined],
    [1, 0.9],
  ])
})

test('[IK3] a complaint of the same at the same place after the closing shows the matter that was closed', async () => {
  const text = '这盏路灯又不亮了'
  const elsewhere = { ...place, point: { ...place.point, longitude: 117.7071 } }
  const body = { text, place: elsewhere, categoryId: 'street-light', onBehalfOf: {} }
  const { id } = (await dispatcher('reportIncident', { body: { ...body, commandId: newId() } })).reply
  await act(worker, 'accept', { id })
  await act(worker, 'resolve', { id, outcome: 'procedural', done: '已换灯' })
  await act(head, 'verify', { id })
  await vi.waitFor(async () => expect(await figure('repeated')).toMatchObject({ hits: 0, cases: 1 }), 20_000)
  await dispatcher('reportIncident', { body: { ...body, commandId: newId() } })
  await vi.waitFor(async () => expect(await figure('repeated')).toMatchObject({ hits: 1, cases: 1 }), 20_000)
  const behind = await supervisor('listIndicatorMatters', {
    params: { indicator: 'repeated' },
    query: { ...query, hit: 'true' },
  })
  expect(behind.reply).toMatchObject({ all: 1, items: [{ id }] })
})
