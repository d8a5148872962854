import { setTimeout as pass } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { cityDate } from '../areas/index.ts'
import { boxOf, communityCode, first, openBorderCity, second } from './testing/border-city.ts'

const city = await openBorderCity()
const administrator = await city.as('administrator')
const head = await city.as('head')
const dispatcher = await city.as('dispatcher')
const today = cityDate(new Date())
const lake = '350603003031'
const west = `${lake}001`
const east = `${lake}002`

async function take(...rows: object[]) {
  const { reply } = await administrator('listCodeLists', {})
  const numbered = rows.map((row, at) => ({ ...row, line: at + 2 }))
  const body = { rows: numbered, effectiveOn: today, expectedVersion: reply[0]?.version ?? 0, reason: '2026 年度调整' }
  return administrator('takeCodeList', { body })
}

async function report(place: object): Promise<string> {
  const body = { commandId: newId(), text: '路灯不亮', place }
  const { caseCode } = (await city.public('report', { body })).reply
  const [found] = await city.look(`select id from incidents.incident where case_code = '${caseCode}'`)
  return String(found?.['id'])
}

async function untilIn(id: string, areaCode: string): Promise<void> {
  const areaOf = async () => (await dispatcher('getIncident', { params: { id } })).reply.place.areaCode
  while ((await areaOf()) !== areaCode) await pass(100)
}

async function unitsIn(areaCode: string): Promise<string[]> {
  const { reply } = await administrator('listUnits', { query: { areaCode } })
  return reply.map(({ name }) => name)
}

const undo = (version: number) =>
  administrator('undoCodeList', { params: { version: String(version) }, body: { reason: '区里撤回了合并' } })
const preview = (version: number) => administrator('previewCodeUndo', { params: { version: String(version) } })

test('a merged community comes back with its grids, units, people and open matters; what came since stays', async () => {
  await take({ kind: 'added', newCode: lake, name: '湖东社区' })
  const point = { longitude: 117.702, latitude: 24.505, coordSys: 'wgs84' }
  const inGrid = await report({ point, address: '小区东门' })
  const inNone = await report({ areaCode: communityCode, address: '社区里' })
  await city.look(`insert into registry.building (id, grid_code, name, name_key, address, use) values
    (gen_random_uuid(), '${second}', '东楼', '东楼', '', '10')`)

  expect((await take({ kind: 'merged', oldCode: communityCode, newCode: lake })).reply.carriedOut).toBe(true)
  await untilIn(inGrid, west)
  await untilIn(inNone, lake)
  const since = await report({ areaCode: lake, address: '合并以后' })
  await administrator('createUnit', { body: { kind: 'community', name: '湖东社区居委会', areaCode: lake } })
  expect((await unitsIn(lake)).toSorted()).toEqual(
    ['毅阳社区居委会', '湖东社区居委会', '第一网格队', '第二网格队'].toSorted(),
  )

  expect((await preview(1)).code).toBe('codes.not-the-last')
  expect((await preview(2)).reply).toMatchObject({
    faults: [],
    reopened: [{ code: communityCode, name: '毅阳社区' }, { code: first }, { code: second }],
    ended: [{ code: west }, { code: east }],
    units: [{ name: '毅阳社区居委会' }, { name: '第一网格队' }, { name: '第二网格队' }],
    matters: 2,
    stays: [{ code: lake, name: '湖东社区' }],
  })
  expect((await undo(2)).status).toBe(200)
  await untilIn(inGrid, first)
  await untilIn(inNone, communityCode)
  await untilIn(since, lake)
  expect((await unitsIn(communityCode)).toSorted()).toEqual(['毅阳社区居委会', '第一网格队', '第二网格队'].toSorted())
  expect(await unitsIn(lake)).toEqual(['湖东社区居委会'])
  const { reply } = await (await city.as('worker'))('getIncident', { params: { id: inGrid } })
  expect(reply).toMatchObject({ stage: 'reported', lead: { name: '第一网格队' } })
  const { reply: areas } = await administrator('listAreas', { query: { parent: '350603003' } })
  expect(areas).toMatchObject([
    { code: communityCode, validFrom: '2021-01-01', validTo: null },
    { code: lake, validTo: null },
  ])
  expect(await city.look('select grid_code from registry.building')).toEqual([{ grid_code: second }])
  const query = { longitude: '117.702', latitude: '24.505', coordSys: 'wgs84' }
  expect((await administrator('locate', { query })).reply.grids.map(({ code }) => code)).toEqual([first])
})

test('a list is taken back once, by the administrator of the city only', async () => {
  expect((await undo(2)).code).toBe('codes.not-the-last')
  const { reply } = await administrator('listCodeLists', {})
  expect(reply.map(({ version, outcome, canUndo }) => [version, outcome?.kind, canUndo])).toEqual([
    [2, 'undone', false],
    [1, 'carriedOut', true],
  ])
  expect((await head('previewCodeUndo', { params: { version: '1' } })).code).toBe('session.forbidden')
  expect((await preview(9)).code).toBe('setting.version-unknown')
})

test('what stands in the way is named, and nothing is taken back', async () => {
  expect((await preview(1)).reply.faults).toEqual([{ code: lake, name: '湖东社区', fault: 'in-use' }])
  expect((await undo(1)).code).toBe('codes.in-the-way')
  await take({ kind: 'merged', oldCode: communityCode, newCode: lake })
  const { reply: view } = await administrator('getBorders', { params: { communityCode: lake } })
  const body = {
    grids: [{ code: `${lake}003`, name: '第一网格', geometry: boxOf(0, 0, 20, 10) }],
    source: 'drawn',
    effectiveOn: today,
    expectedVersion: view.version,
    reason: '并成一个',
  }
  const joined = await administrator('changeBorders', { params: { communityCode: lake }, body })
  expect(joined.reply.carriedOut).toBe(true)
  expect((await preview(3)).reply.faults).toEqual([{ code: `${lake}004`, name: '第二网格', fault: 'gone' }])
  expect((await undo(3)).code).toBe('codes.in-the-way')
})
