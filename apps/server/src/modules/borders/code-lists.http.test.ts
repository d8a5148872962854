import { setTimeout as pass } from 'node:timers/promises'
import { api } from '@ejia/contract'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { cityDate } from '../areas/index.ts'
import { communityCode, first, openBorderCity } from './testing/border-city.ts'

const city = await openBorderCity()
const administrator = await city.as('administrator')
const head = await city.as('head')
const stranger = await city.as('stranger')
const dispatcher = await city.as('dispatcher')
const today = cityDate(new Date())
const fresh = '350603003021'

async function read(text: string) {
  const { body } = await city.upload('administrator', api.readCodeList.path, Buffer.from(text))
  return body
}

async function take(rows: object[], given: object = {}) {
  const { reply } = await administrator('listCodeLists', {})
  const body = { rows, effectiveOn: today, expectedVersion: reply[0]?.version ?? 0, reason: '2026 年度调整', ...given }
  return administrator('takeCodeList', { body })
}

const recoded = { line: 2, kind: 'recoded', oldCode: communityCode, newCode: fresh, name: '毅阳新社区' }

test('the yearly list is read from a table, padded codes and all', async () => {
  const table = [
    '变更类型,原代码,新代码,名称',
    `代码变更,${communityCode},${fresh},毅阳新社区`,
    '更名,350603003000,,蓝田镇',
    '？,1,2,3',
  ].join('\n')
  expect(await read(table)).toEqual({
    rows: [recoded, { line: 3, kind: 'renamed', oldCode: '350603003', name: '蓝田镇' }],
    unread: [4],
  })
  expect(await read('甲,乙\n1,2')).toMatchObject({ code: 'import.unreadable' })
})

test('only the administrator of the city takes lists over, and only whole ones', async () => {
  expect((await head('listCodeLists', {})).code).toBe('session.forbidden')
  expect((await stranger('listCodeLists', {})).code).toBe('setting.outside-scope')
  const { reply } = await administrator('previewCodeList', {
    body: { rows: [{ line: 2, kind: 'closed', oldCode: communityCode }] },
  })
  expect(reply.faults).toEqual([{ line: 2, fault: 'left-below' }])
  expect((await take([{ line: 2, kind: 'closed', oldCode: communityCode }])).code).toBe('codes.faults')
})

test('a list waits for its day and can be withdrawn', async () => {
  expect((await take([recoded], { effectiveOn: '2090-01-01' })).reply).toEqual({ version: 1, carriedOut: false })
  expect((await take([recoded])).code).toBe('codes.pending')
  const withdrawal = { params: { version: '1' }, body: { reason: '再核对' } }
  expect((await administrator('withdrawCodeList', withdrawal)).status).toBe(200)
  expect((await administrator('withdrawCodeList', withdrawal)).code).toBe('border.settled')
})

test('a recoded community keeps its units, people, ground and open matters', async () => {
  const point = { longitude: 117.702, latitude: 24.505, coordSys: 'wgs84' }
  const body = { commandId: newId(), text: '路灯不亮', place: { point, address: '小区东门' } }
  const { caseCode } = (await city.public('report', { body })).reply
  const [found] = await city.look(`select id from incidents.incident where case_code = '${caseCode}'`)
  const params = { id: String(found?.['id']) }
  await city.look(`insert into registry.building (id, grid_code, name, name_key, address, use) values
    (gen_random_uuid(), '${first}', '东楼', '东楼', '', '10')`)
  const { reply: preview } = await administrator('previewCodeList', { body: { rows: [recoded] } })
  expect(preview).toMatchObject({ faults: [], matters: 1, units: [{}, {}, {}] })

  expect((await take([recoded])).reply).toEqual({ version: 2, carriedOut: true })
  const areaOf = async () => (await dispatcher('getIncident', { params })).reply.place.areaCode
  while ((await areaOf()) === first) await pass(100)
  expect(await areaOf()).toBe(`${fresh}001`)
  const { reply } = await (await city.as('worker'))('getIncident', { params })
  expect(reply).toMatchObject({ stage: 'reported', lead: { name: '第一网格队' } })
  const { reply: areas } = await administrator('listAreas', { query: { parent: '350603003' } })
  expect(areas).toMatchObject([{ code: fresh, name: '毅阳新社区', validFrom: today, validTo: null }])
  const query = { longitude: '117.702', latitude: '24.505', coordSys: 'wgs84' }
  expect((await administrator('locate', { query })).reply.grids[0]?.code).toBe(`${fresh}001`)
  expect(await city.look('select grid_code from registry.building')).toEqual([{ grid_code: `${fresh}001` }])
  const { reply: lists } = await administrator('listCodeLists', {})
  expect(lists.map(({ version, outcome }) => [version, outcome?.kind])).toEqual([
    [2, 'carriedOut'],
    [1, 'withdrawn'],
  ])
})

test('what was taken over so far goes to whoever looks after codes, as Excel', async () => {
  const { rows, code } = await (await city.taking('administrator'))('exportCodeLists')
  expect(code).toBeUndefined()
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    [today, '已生效', '1', '2026 年度调整', 'administrator'],
    [expect.any(String), '已撤回', '1', '2026 年度调整', 'administrator'],
  ])
  expect((await (await city.taking('stranger'))('exportCodeLists')).code).toBe('setting.outside-scope')
  expect((await (await city.taking('head'))('exportCodeLists')).code).toBe('session.forbidden')
})

test('the same list the other way round takes it back', async () => {
  const back = { line: 2, kind: 'recoded', oldCode: fresh, newCode: communityCode, name: '毅阳社区' }
  expect((await take([back])).reply.carriedOut).toBe(true)
  const { reply: areas } = await administrator('listAreas', { query: { parent: '350603003' } })
  expect(areas.map(({ code }) => code)).toEqual([communityCode])
})
