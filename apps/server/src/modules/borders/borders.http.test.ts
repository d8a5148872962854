import { setTimeout as pass } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { cityDate } from '../areas/index.ts'
import { boxOf, communityCode, first, openBorderCity, second, third } from './testing/border-city.ts'

const city = await openBorderCity()
const administrator = await city.as('administrator')
const stranger = await city.as('stranger')
const worker = await city.as('worker')
const head = await city.as('head')
const dispatcher = await city.as('dispatcher')

const params = { communityCode }
const today = cityDate(new Date())
const moved = [
  { code: first, name: '第一网格', geometry: boxOf(0, 0, 5, 10) },
  { code: second, name: '第二网格', geometry: boxOf(5, 0, 20, 10) },
]
const three = [
  { code: first, name: '西网格', geometry: boxOf(0, 0, 5, 10) },
  { code: second, name: '第二网格', geometry: boxOf(10, 0, 20, 10) },
  { code: third, name: '中网格', geometry: boxOf(5, 0, 10, 10) },
]

async function report(x: number): Promise<string> {
  const point = { longitude: 117.7 + x / 1000, latitude: 24.505, coordSys: 'wgs84' }
  const body = { commandId: newId(), text: '路灯不亮', place: { point, address: '小区东门' } }
  const { caseCode } = (await city.public('report', { body })).reply
  const [found] = await city.look(`select id from incidents.incident where case_code = '${caseCode}'`)
  return String(found?.['id'])
}

async function change(grids: object[], given: object = {}) {
  const { version } = (await administrator('getBorders', { params })).reply
  const body = { grids, source: 'drawn', effectiveOn: today, expectedVersion: version, reason: '楼栋增加', ...given }
  return administrator('changeBorders', { params, body })
}

async function leadOf(id: string) {
  const { reply } = await dispatcher('getIncident', { params: { id } })
  return { lead: reply.lead.name, stage: reply.stage, area: reply.place.areaCode }
}

test('borders are seen and changed by the system administrator of the area only', async () => {
  expect((await head('getBorders', { params })).code).toBe('session.forbidden')
  expect((await stranger('getBorders', { params })).code).toBe('setting.outside-scope')
  expect((await administrator('getBorders', { params: { communityCode: '350603003999' } })).code).toBe('area.unknown')
  const { reply } = await administrator('getBorders', { params })
  expect(reply).toMatchObject({ community: { name: '毅阳社区' }, version: 0, nextCode: third, changes: [] })
  expect(reply.grids.map(({ code, unit }) => [code, unit?.name])).toEqual([
    [first, '第一网格队'],
    [second, '第二网格队'],
  ])
})

test('grids that leave a gap, overlap or lie in another community are refused', async () => {
  const preview = async (grids: object[]) => (await administrator('previewBorders', { params, body: { grids } })).code
  const [west, east] = moved
  expect(await preview([{ ...west, geometry: boxOf(0, 0, 4, 10) }, { ...east }])).toBe('border.gap')
  expect(await preview([{ ...west, geometry: boxOf(0, 0, 6, 10) }, { ...east }])).toBe('border.overlap')
  expect(await preview([{ ...west }, { ...east, code: '350603003004002' }])).toBe('area.code-invalid')
  expect((await change(moved.slice(0, 1))).code).toBe('border.gap')
})

test('a change is shown with what it would move, is carried out, and the open matters follow', async () => {
  const [west, east] = [await report(2), await report(8)]
  const ofHead = await report(8)
  await city.look(`insert into registry.building (id, grid_code, name, name_key, address, use, longitude, latitude) values
    (gen_random_uuid(), '${first}', '东楼', '东楼', '', '10', 117.708, 24.505),
    (gen_random_uuid(), '${first}', '无址楼', '无址楼', '', '10', null, null)`)
  await accept(ofHead, head)
  const { reply } = await administrator('previewBorders', { params, body: { grids: moved } })
  expect(reply.difference).toMatchObject({ added: [], closed: [], redrawn: [{ code: first }, { code: second }] })
  expect(reply.matters).toMatchObject({ open: 3, handedOver: 1, kept: 1, waiting: 0 })
  expect(reply.matters.first).toMatchObject([{ from: { code: first }, to: { code: second }, waits: false }])
  expect(reply.matters.byUnit).toEqual([
    { unit: { id: city.units.team.id, name: '第一网格队' }, gives: 1, takes: 0 },
    { unit: { id: city.units.secondTeam.id, name: '第二网格队' }, gives: 0, takes: 1 },
  ])
  expect(reply.buildings).toBe(1)
  expect(await leadOf(east)).toMatchObject({ lead: '第一网格队', area: first })

  expect((await change(moved)).reply).toEqual({ version: 1, carriedOut: true })
  while ((await leadOf(ofHead)).area === first) await pass(100)
  expect(await leadOf(east)).toEqual({ lead: '第二网格队', stage: 'reported', area: second })
  expect(await leadOf(west)).toMatchObject({ lead: '第一网格队', area: first })
  expect(await leadOf(ofHead)).toMatchObject({ lead: '毅阳社区居委会', stage: 'handling', area: second })
  const { reply: located } = await worker('locate', {
    query: { longitude: '117.708', latitude: '24.505', coordSys: 'wgs84' },
  })
  expect(located.grids[0]?.code).toBe(second)
  const buildings = await city.look('select area_code from areas.building order by longitude')
  expect(buildings).toEqual([{ area_code: first }, { area_code: second }])
  const registered = await city.look('select grid_code from registry.building order by longitude nulls first')
  expect(registered).toEqual([{ grid_code: first }, { grid_code: second }])
})

async function accept(id: string, who: typeof worker) {
  const { version } = (await who('getIncident', { params: { id } })).reply
  const { code } = await who('accept', { params: { id }, body: { commandId: newId(), expectedVersion: version } })
  if (code !== undefined) throw new Error(code)
}

test('the grids before a change can be put back, on the same day', async () => {
  const { reply } = await administrator('getBorderChange', { params: { ...params, version: '1' } })
  const { code } = await change(reply.before, { source: 'restored', reason: '改错了' })
  expect(code).toBeUndefined()
  const { reply: now } = await administrator('getBorders', { params })
  expect(now.changes.map(({ version, source, outcome }) => [version, source, outcome?.kind])).toEqual([
    [2, 'restored', 'carriedOut'],
    [1, 'drawn', 'carriedOut'],
  ])
  expect((await change(reply.before)).code).toBe('border.nothing-changed')
})

test('every change goes out as Excel with the grids it was about, to whoever may change them', async () => {
  const { rows } = await (await city.taking('administrator'))('exportBorderChanges', { params })
  expect(rows.map((row) => row.slice(0, 9))).toEqual([
    [today, '已生效', '恢复', '', '', '第一网格、第二网格', '', '改错了', 'administrator'],
    [today, '已生效', '画图', '', '', '第一网格、第二网格', '', '楼栋增加', 'administrator'],
  ])
  const refused = async (person: 'head' | 'stranger') =>
    (await (await city.taking(person))('exportBorderChanges', { params })).code
  expect([await refused('head'), await refused('stranger')]).toEqual(['session.forbidden', 'setting.outside-scope'])
})

test('a new grid begins and ends on its day; its code is not used again', async () => {
  const { reply: preview } = await administrator('previewBorders', { params, body: { grids: three } })
  expect(preview).toMatchObject({ withoutTeam: [{ code: third, name: '中网格' }], teamsLeft: [] })
  expect(preview.difference).toMatchObject({ added: [{ code: third }], renamed: [{ code: first }] })
  expect((await change(three)).reply.carriedOut).toBe(true)
  const { reply } = await administrator('getBorderChange', { params: { ...params, version: '3' } })
  expect((await change(reply.before, { source: 'restored' })).reply.carriedOut).toBe(true)
  expect((await administrator('getBorders', { params })).reply.nextCode).toBe(`${communityCode}004`)
  expect(await city.look(`select valid_to = valid_from as never from areas.area where code = '${third}'`)).toEqual([
    { never: true },
  ])
})

test('a change for a later day waits, stands in the way of another, and can be withdrawn', async () => {
  expect((await change(moved, { effectiveOn: '2020-01-01' })).code).toBe('border.day-passed')
  expect((await change(moved, { effectiveOn: '2090-01-01' })).reply).toEqual({ version: 5, carriedOut: false })
  expect((await change(moved)).code).toBe('border.pending')
  expect((await change(moved, { expectedVersion: 1 })).code).toBe('setting.conflict')
  const withdrawal = { params: { ...params, version: '5' }, body: { reason: '再议' } }
  expect((await administrator('withdrawBorderChange', withdrawal)).status).toBe(200)
  expect((await administrator('withdrawBorderChange', withdrawal)).code).toBe('border.settled')
  expect((await change(moved)).reply).toEqual({ version: 6, carriedOut: true })
})
