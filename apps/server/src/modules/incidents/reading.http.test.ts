import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { indexNames } from './index-names.ts'
import { act, idOf, reportBody, reportByResident } from './testing/matters.ts'
import { inXiangcheng, openTestCity, type Person } from './testing/test-city.ts'

const city = await openTestCity()
const { call, personIds, unitIds } = city

async function found(person: Person, query: Record<string, string>): Promise<string[]> {
  return (await call(person, 'listIncidents', { query })).body.items.map(({ text }) => text)
}

const manhole = await reportByResident(city, {
  text: '小区门口的井盖破损，骑车很危险',
  phone: '13812345678',
  name: '林大爷',
})
await reportByResident(city, { text: '路灯不亮', place: { ...placeAt(117.712), address: '井边路12号' } })
await reportByResident(city, { text: '芗城的井盖也破了', place: { point: inXiangcheng, address: '' } })

function placeAt(longitude: number) {
  return { point: { longitude, latitude: 24.505, coordSys: 'wgs84' }, address: '' }
}

test.each([
  [{ text: '井盖' }, ['小区门口的井盖破损，骑车很危险']],
  [{ text: '井盖 骑车' }, ['小区门口的井盖破损，骑车很危险']],
  [{ text: '盖井' }, []],
  [{ text: '井边路１２号' }, ['路灯不亮']],
  [{ text: '灯' }, ['路灯不亮']],
  [{ text: '5678' }, ['小区门口的井盖破损，骑车很危险']],
  [{ text: '林大爷' }, ['小区门口的井盖破损，骑车很危险']],
  [{ text: '林 大爷' }, ['小区门口的井盖破损，骑车很危险']],
  [{ text: '林大' }, []],
  [{ text: '13812345678' }, ['小区门口的井盖破损，骑车很危险']],
  [{ text: manhole.caseCode.toLowerCase() }, ['小区门口的井盖破损，骑车很危险']],
  [{ caseCode: manhole.caseCode.replaceAll('-', '') }, ['小区门口的井盖破损，骑车很危险']],
  [{ text: '100%' }, []],
])('[E12] %j finds %j', async (query, texts) => {
  expect(await found('dispatcher', query)).toEqual(texts)
})

test('[E12] who gave a tip-off is found by no name, and a name only by those who see the matter', async () => {
  await reportByResident(city, { text: '有人私设赌局', categoryId: 'tip-off', name: '周大姐', phone: '13812340000' })
  expect(await found('clearedDispatcher', { text: '赌局' })).toEqual(['有人私设赌局'])
  expect(await found('clearedDispatcher', { text: '周大姐' })).toEqual([])
  expect(await found('far', { text: '林大爷' })).toEqual([])
})

test('[E12] reporters from before names could be looked for are found once a job has gone through them', async () => {
  await city.database.owner.query('update incidents.reporter set name_index = null')
  expect(await found('dispatcher', { text: '林大爷' })).toEqual([])
  while ((await indexNames(city.server.platform, 1)) > 0);
  expect(await found('dispatcher', { text: '林大爷' })).toEqual(['小区门口的井盖破损，骑车很危险'])
})

test('where a matter would go is said before its place is corrected, as it then goes', async () => {
  const id = await idOf(city, (await reportByResident(city, {})).caseCode)
  const preview = async (person: Person, place: object) =>
    (await call(person, 'previewRelocation', { params: { id }, body: { place } })).body
  const near = await preview('head', placeAt(117.7051))
  expect(near).toMatchObject({ unit: { id: unitIds.team }, keeps: true })
  const place = { point: inXiangcheng, address: '' }
  const there = await preview('head', place)
  expect(there.keeps).toBe(false)
  expect(await call('far', 'previewRelocation', { params: { id }, body: { place } })).toMatchObject({ status: 404 })
  const { version } = (await call('worker', 'getIncident', { params: { id } })).body
  const body = { commandId: newId(), expectedVersion: version, place, reason: '地点写错了' }
  expect((await call('worker', 'relocate', { params: { id }, body })).status).toBe(200)
  const moved = await city.database.owner.query<{ lead_unit_id: string }>(
    'select lead_unit_id from incidents.incident where id = $1',
    [id],
  )
  expect(moved.rows[0]?.lead_unit_id).toBe(there.unit.id)
})

test.each([
  [{ areaCode: '350603003003002' }, ['路灯不亮']],
  [{ areaCode: '350603003003' }, ['路灯不亮', '小区门口的井盖破损，骑车很危险']],
  [{ areaCode: '3506' }, ['路灯不亮', '小区门口的井盖破损，骑车很危险']],
  [{ areaCode: '350602' }, []],
  [{ stage: 'handling,resolved' }, []],
  [{ source: 'resident', urgent: 'false' }, ['路灯不亮', '小区门口的井盖破损，骑车很危险']],
  [{ reportedBefore: '2020-01-01T00:00:00.000Z' }, []],
  [{ outcome: 'unreasonable' }, []],
])('%j narrows the list', async (query, texts) => {
  expect(await found('dispatcher', query)).toEqual(texts)
})

test('[E13] pages follow one another without loss or repetition while new matters arrive', async () => {
  const mine: string[] = []
  for (let index = 0; index < 25; index += 1) {
    const { body } = await call('far', 'reportIncident', {
      body: reportBody({ text: `第${index}件`, place: { point: inXiangcheng, address: '' } }),
    })
    mine.push(body.id)
  }
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const query: Record<string, string> = { limit: '7', ...(cursor === null ? {} : { cursor }) }
    const page: { items: { id: string }[]; nextCursor: string | null } = (await call('far', 'listIncidents', { query }))
      .body
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
    await reportByResident(city, { place: { point: inXiangcheng, address: '' } })
  } while (cursor !== null)
  expect(new Set(seen).size).toBe(seen.length)
  expect(mine.every((id) => seen.includes(id))).toBe(true)
})

test('a cursor that is none of ours is refused', async () => {
  expect((await call('far', 'listIncidents', { query: { cursor: 'nonsense' } })).problem.code).toBe('input.invalid')
})

test('[E14] a tip-off is found by nobody who is not cleared, by no way of asking', async () => {
  const text = '夜里有人聚赌的线索'
  const { caseCode } = await reportByResident(city, { text, categoryId: 'tip-off' })
  const id = await idOf(city, caseCode)
  for (const person of ['worker', 'head', 'dispatcher', 'countyDispatcher', 'far'] as const) {
    const asked = await Promise.all([
      call(person, 'getIncident', { params: { id } }),
      call(person, 'listSteps', { params: { id } }),
      call(person, 'suggestUnits', { params: { id } }),
      act(city, person, ['note', id, { text: '试试' }]),
      call(person, 'getPhoto', { params: { incidentId: id, id, size: 'full' } }),
    ])
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect(await found(person, { text: '聚赌' })).toEqual([])
    expect(await found(person, { caseCode })).toEqual([])
    expect((await inbox(person)).map((item) => item.id)).not.toContain(id)
  }
  expect(await found('clearedDispatcher', { text: '聚赌' })).toEqual([text])
  expect((await inbox('clearedDispatcher')).map((item) => item.id)).toContain(id)
})

test('[E14] what lies in another county is not found, until one’s unit has a part in it', async () => {
  const { caseCode } = await reportByResident(city, { text: '龙文的事' })
  const id = await idOf(city, caseCode)
  expect((await call('far', 'getIncident', { params: { id } })).status).toBe(404)
  expect(await found('police', { text: '龙文的事' })).toEqual([])
  await act(city, 'dispatcher', [
    'dispatch',
    id,
    { unitId: unitIds.urban, coHandlers: [{ unitId: unitIds.police, task: '配合' }] },
  ])
  expect(await found('police', { text: '龙文的事' })).toEqual(['龙文的事'])
  expect((await call('administrator', 'getIncident', { params: { id } })).status).toBe(403)
})

async function inbox(person: Person, box: 'todo' | 'done' = 'todo') {
  return (await call(person, 'listInbox', { query: { box, limit: '100' } })).body.items
}

test('[E15] a matter waits with the unit that owes a step, and moves to what one has done', async () => {
  const id = await idOf(city, (await reportByResident(city, { text: '流转的事' })).caseCode)
  expect((await inbox('worker')).find((item) => item.id === id)).toMatchObject({
    why: 'accept',
    unit: { id: unitIds.team },
  })
  const before = (await call('head', 'countInbox')).body
  await act(city, 'worker', ['accept', id])
  await act(city, 'worker', ['escalate', id, { reason: '不归我', tried: '劝过' }])
  expect((await inbox('worker')).map((item) => item.id)).not.toContain(id)
  expect((await inbox('worker', 'done'))[0]).toMatchObject({ id, why: null })
  const after = (await call('head', 'countInbox')).body
  expect([after.todo - before.todo, (after.byReason['decide'] ?? 0) - (before.byReason['decide'] ?? 0)]).toEqual([1, 1])
})

test('[E15] what was given to one person waits with that person only', async () => {
  const id = await idOf(city, (await reportByResident(city, { text: '指定的事' })).caseCode)
  await act(city, 'dispatcher', ['dispatch', id, { unitId: unitIds.urban }])
  expect((await inbox('colleague')).map((item) => item.id)).toContain(id)
  await act(city, 'officer', ['delegate', id, { personId: personIds.officer }])
  expect((await inbox('officer'))[0]).toMatchObject({ id, why: 'handle', handler: { name: '人员officer' } })
  expect((await inbox('colleague')).map((item) => item.id)).not.toContain(id)
})

test('[E16] staff see who reported masked, in the matter and nowhere else', async () => {
  const id = await idOf(city, manhole.caseCode)
  const { body } = await call('dispatcher', 'getIncident', { params: { id } })
  expect(body.reporters).toEqual([expect.objectContaining({ kind: 'resident', name: '林**', phone: '138****5678' })])
  const everything = await Promise.all([
    call('dispatcher', 'listSteps', { params: { id } }),
    call('dispatcher', 'listIncidents'),
    call('dispatcher', 'listInbox', { query: { box: 'todo' } }),
  ])
  for (const answer of everything) expect(JSON.stringify(answer.body)).not.toMatch(/林大爷|13812345678|林\*/)
})

test('the page of a matter says what its reader may do, and what the screen must ask for', async () => {
  const id = await idOf(city, (await reportByResident(city, { categoryId: 'illegal-building' })).caseCode)
  const { body } = await call('worker', 'getIncident', { params: { id } })
  expect(body.commands).toContain('accept')
  expect(body.commands).not.toContain('dispatch')
  expect(body.closingRule.proofRequired).toBe(true)
  const { body: suggested } = await call('dispatcher', 'suggestUnits', { params: { id } })
  expect(suggested[0]).toEqual({ unit: { id: unitIds.street, name: '蓝田街道综治中心' }, reason: 'centre', rule: null })
})
