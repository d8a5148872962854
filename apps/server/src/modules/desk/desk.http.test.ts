import type { Role } from '@ejia/contract'
import { standards } from '@ejia/domain'
import { readXlsx } from 'hucre/xlsx'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { openAccessCity, type Side } from '../../testing/access-city.ts'

const city = await openAccessCity()
const { app, units } = city
const inGrid = { longitude: 117.705, latitude: 24.505 }

async function as(role: Role, side: Side = 'inside') {
  const token = await city.logIn(role, side)
  return { call: apiCaller(app, token), token }
}

const worker = await as('gridWorker')
const head = await as('communityHead')
const dispatcher = await as('dispatcher')
const supervisor = await as('supervisor')
const outsider = await as('dispatcher', 'outside')

async function report(text: string, given: object = {}): Promise<string> {
  const place = { point: { ...inGrid, coordSys: 'wgs84' }, address: '三号楼前绿地' }
  const { reply, code } = await worker.call('reportIncident', { body: { commandId: newId(), text, place, ...given } })
  if (code !== undefined) throw new Error(code)
  return reply.id
}

type Person = typeof worker

async function act(person: Person, name: 'accept' | 'escalate', id: string): Promise<void> {
  const { version } = (await person.call('getIncident', { params: { id } })).reply
  const facts = name === 'escalate' ? { reason: '需要部门执法', tried: '上门两次' } : {}
  const body = { commandId: newId(), expectedVersion: version, ...facts }
  const { code } = await person.call(name, { params: { id }, body })
  if (code !== undefined) throw new Error(`${name}: ${code}`)
}

async function toTheCentre(id: string): Promise<void> {
  for (const person of [worker, head]) {
    await act(person, 'accept', id)
    await act(person, 'escalate', id)
  }
}

const shed = await report('绿地上搭了一间棚')
const wires = await report('电线垂下来，很危险', { urgent: true })
await toTheCentre(shed)
await toTheCentre(wires)

test('a queue has its count, and urgent matters come before those that came earlier', async () => {
  expect((await dispatcher.call('countQueues')).reply).toMatchObject({ todo: 2, decide: 2, resuming: 0 })
  const { items } = (await dispatcher.call('listQueue', { params: { queue: 'decide' } })).reply
  expect(items.map(({ id, why }) => [id, why])).toEqual([
    [wires, 'decide'],
    [shed, 'decide'],
  ])
  expect((await outsider.call('countQueues')).reply).toMatchObject({ dueSoon: 0, resuming: 0 })
  expect((await outsider.call('listQueue', { params: { queue: 'todo' } })).reply.items).toEqual([])
})

test('the pages of a queue follow one another without loss or repetition', async () => {
  const params = { queue: 'decide' }
  const first = (await dispatcher.call('listQueue', { params, query: { limit: '1' } })).reply
  const cursor = first.nextCursor ?? ''
  const second = (await dispatcher.call('listQueue', { params, query: { limit: '1', cursor } })).reply
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([wires, shed])
  expect(second.nextCursor).toBeNull()
})

test('whom no message reached is a queue of the centre, urgent ones first, until somebody told them', async () => {
  const facts = JSON.stringify({ place: '三号楼前绿地', text: '', areaName: '第一网格' })
  const lost = async (incidentId: string, urgent: boolean, minutes: number) => {
    const id = newId()
    await city.database.owner.query(
      `insert into notices.notice (id, incident_id, origin, recipient, reporter_id, step, urgent, confidential,
         area_code, case_code, facts, at, undelivered_at)
       values ($1::uuid, $2, $1::text, $1::text, $1::uuid, 'case.accepted', $3, false, $4, '350603', $5, now(),
         now() - make_interval(mins => $6))`,
      [id, incidentId, urgent, units.inside.team.areaCode, facts, minutes],
    )
    return id
  }
  const told = [await lost(shed, false, 9), await lost(shed, false, 5)]
  await lost(wires, true, 1)
  const count = async ({ call }: Person) => (await call('countQueues')).reply['undelivered']
  expect([await count(dispatcher), await count(supervisor)]).toEqual([2, 2])
  expect([await count(worker), await count(head), await count(outsider)]).toEqual([0, 0, 0])

  const params = { queue: 'undelivered' }
  const first = (await dispatcher.call('listQueue', { params, query: { limit: '1' } })).reply
  const cursor = first.nextCursor ?? ''
  const second = (await dispatcher.call('listQueue', { params, query: { limit: '1', cursor } })).reply
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([wires, shed])
  expect(second.nextCursor).toBeNull()
  expect((await outsider.call('listQueue', { params })).reply.items).toEqual([])
  const ofShed = (await dispatcher.call('listUndelivered', { query: { incidentId: shed } })).reply
  expect(ofShed.map(({ id }) => id)).toEqual(told)

  for (const id of told) await dispatcher.call('tellOtherwise', { params: { id }, body: { how: 'phone' } })
  expect(await count(dispatcher)).toBe(1)
})

test('a filter shared with a unit is seen there and nowhere else, and removed only by its owner', async () => {
  const unitId = units.inside.street.id
  const body = { name: '绿地搭建', filter: { text: '绿地', stage: 'dispatching' }, unitId }
  const saved = (await dispatcher.call('saveFilter', { body })).reply
  expect((await supervisor.call('listSavedFilters')).reply).toEqual([{ ...saved, mine: false }])
  expect((await outsider.call('listSavedFilters')).reply).toEqual([])
  expect((await supervisor.call('removeFilter', { params: { id: saved.id } })).code).toBe('not-found')
  expect((await outsider.call('saveFilter', { body })).code).toBe('unit.unknown')
  await dispatcher.call('removeFilter', { params: { id: saved.id } })
  expect((await dispatcher.call('listSavedFilters')).reply).toEqual([])
})

test('what may be the same is found likeliest first, without the matter itself and only by those who see it', async () => {
  const place = { point: { longitude: 117.706, latitude: 24.505, coordSys: 'wgs84' }, address: '百米外' }
  const further = await report('同一块绿地又搭了一间棚', { place })
  const asked = { params: { id: shed } }
  const near = (await dispatcher.call('listSimilarIncidents', asked)).reply
  expect(near.map(({ id, metres, likeness }) => [id, metres, likeness])).toEqual([
    [further, 101, 'likely'],
    [wires, 0, 'near'],
  ])
  expect((await outsider.call('listSimilarIncidents', asked)).code).toBe('incident.not-found')
  const draft = { text: '绿地上有人搭棚子', place: { point: { ...inGrid, coordSys: 'wgs84' }, address: '' } }
  expect((await worker.call('findSimilarIncidents', { body: draft })).reply[0]?.id).toBe(shed)
  expect((await outsider.call('findSimilarIncidents', { body: draft })).reply).toEqual([])
})

test('a map gathers what is close together and takes apart what is shown larger', async () => {
  const box = { west: '117.6', south: '24.4', east: '117.8', north: '24.6' }
  const far = (await dispatcher.call('listClusters', { query: { ...box, zoom: '10' } })).reply
  expect(far.map(({ count, urgent, id }) => [count, urgent, id])).toEqual([[3, 1, null]])
  const close = (await dispatcher.call('listClusters', { query: { ...box, zoom: '18' } })).reply
  expect(close.map(({ count }) => count).toSorted((a, b) => a - b)).toEqual([1, 2])
  const urgent = await dispatcher.call('listClusters', { query: { ...box, zoom: '18', urgent: 'true' } })
  expect(urgent.reply.map(({ id }) => id)).toEqual([wires])
  expect((await outsider.call('listClusters', { query: { ...box, zoom: '10' } })).reply).toEqual([])
})

test('a drawn area holds the matters inside it', async () => {
  const ring = [
    [117.7045, 24.5045],
    [117.7055, 24.5045],
    [117.705, 24.5055],
  ]
  const inside = (await dispatcher.call('listWithin', { body: { ring } })).reply
  expect(inside.map(({ id }) => id).toSorted()).toEqual([shed, wires].toSorted())
  expect((await outsider.call('listWithin', { body: { ring } })).reply).toEqual([])
})

test('a caller is known by the whole number only, as far as one may see', async () => {
  const onBehalfOf = { name: '林大爷', phone: '13812345678' }
  const id = await report('路灯不亮', { onBehalfOf })
  const asked = { body: { phone: '13812345678' } }
  expect((await dispatcher.call('listOfCaller', asked)).reply.map((one) => one.id)).toEqual([id])
  expect((await outsider.call('listOfCaller', asked)).reply).toEqual([])
  expect((await dispatcher.call('listOfCaller', { body: { phone: '13812345679' } })).reply).toEqual([])
  expect((await dispatcher.call('listOfCaller', { body: { phone: '5678' } })).code).toBe('input.invalid')
})

test('an export is masked, harmless, marked with its purpose, and on the audit trail', async () => {
  await report('=HYPERLINK("http://x")', { onBehalfOf: { name: '陈大明', phone: '13912345678' } })
  const { rawPayload, statusCode } = await app.inject({
    method: 'POST',
    url: '/api/desk/export',
    headers: { authorization: `Bearer ${dispatcher.token}` },
    payload: { filter: { source: 'onBehalf' }, purpose: '月度会商' },
  })
  expect(statusCode).toBe(200)
  const rows = (await readXlsx(rawPayload)).sheets[0]?.rows ?? []
  const [mark, header, ...lines] = rows.map((row) => row.map((cell) => String(cell ?? '')))
  expect(mark?.[0]).toMatch(/inside dispatcher.*用途：月度会商/)
  const column = (name: string) => header?.indexOf(name) ?? -1
  expect(lines.map((line) => line[column('情况描述')])).toEqual([`'=HYPERLINK("http://x")`, '路灯不亮'])
  expect(lines.map((line) => [line[column('诉求人')], line[column('电话')]])).toEqual([
    ['陈**', '139****5678'],
    ['林**', '138****5678'],
  ])
  const { rows: trail } = await city.database.owner.query(
    `select facts->>'purpose' as purpose from platform.audit where action = 'data.exported'`,
  )
  expect(trail).toEqual([{ purpose: '月度会商' }])
})

test('of the disputes an export has the columns and forms of the standard’s table', async () => {
  await report('楼上漏水，两家争执', { categoryId: 'property-management' })
  await report('说不清的一件事')
  const { rawPayload } = await app.inject({
    method: 'POST',
    url: '/api/desk/export',
    headers: { authorization: `Bearer ${dispatcher.token}` },
    payload: { filter: {}, layout: 'gbt31000-30', purpose: '上报' },
  })
  const [, header, ...lines] = (await readXlsx(rawPayload)).sheets[0]?.rows ?? []
  const columns = standards.standardColumns('30')
  expect(header).toEqual(columns.map(({ zh }) => zh))
  const cells = lines.map((line) => Object.fromEntries(columns.map(({ zh }, at) => [zh, String(line[at] ?? '')])))
  expect(cells).toHaveLength(1)
  expect(cells[0]).toMatchObject({
    事件名称: '楼上漏水，两家争执',
    事件类别: '0402',
    化解是否成功: '',
    主要当事人姓名: '',
  })
  expect(cells[0]?.['发生日期']).toMatch(/^20\d{6}$/)
})

test('an export without a purpose is refused; one of chosen matters leaves out what may not be seen', async () => {
  expect((await dispatcher.call('exportIncidents', { body: { filter: {} } })).code).toBe('input.invalid')
  const { rawPayload } = await app.inject({
    method: 'POST',
    url: '/api/desk/export',
    headers: { authorization: `Bearer ${outsider.token}` },
    payload: { filter: {}, ids: [shed, wires], purpose: '看看' },
  })
  expect((await readXlsx(rawPayload)).sheets[0]?.rows).toHaveLength(2)
})

test('two who have the same matter open see each other until one closes it', async () => {
  const params = { id: shed }
  expect((await dispatcher.call('notePresence', { params, body: { writing: true } })).reply).toEqual([])
  const others = (await supervisor.call('notePresence', { params, body: {} })).reply
  expect(others).toMatchObject([{ person: { name: 'inside dispatcher' }, writing: true }])
  await dispatcher.call('endPresence', { params })
  expect((await supervisor.call('notePresence', { params, body: {} })).reply).toEqual([])
  expect((await outsider.call('notePresence', { params, body: {} })).code).toBe('incident.not-found')
})

test('a case file is a document of pages, also where a name has characters that no font has', async () => {
  const id = await report('𠮷家𡈽井盖破损\n请处理', { onBehalfOf: { name: '䶮㛃𠮷' } })
  const answer = await app.inject({
    method: 'GET',
    url: `/api/incidents/${id}/case-file`,
    headers: { authorization: `Bearer ${dispatcher.token}` },
  })
  expect(answer.headers['content-type']).toBe('application/pdf')
  expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect(answer.rawPayload.subarray(-6).toString()).toContain('%%EOF')
})
