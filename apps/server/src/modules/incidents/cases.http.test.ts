import { expect, test } from 'vitest'
import { z } from 'zod'
import { newCommandId } from './testing/caller.ts'
import { act, idOf, reportBody, reportByResident } from './testing/matters.ts'
import { openTestCity } from './testing/test-city.ts'
import { look } from './testing/test-store.ts'

const city = await openTestCity()
const { call, database } = city

const asCase = (caseCode: string, query: Record<string, string> = {}) =>
  call(undefined, 'getCase', { params: { caseCode }, query })

function command(caseCode: string, body: object) {
  return call(undefined, 'commandCase', { params: { caseCode }, body: { commandId: newCommandId(), ...body } })
}

async function resolved(caseCode: string) {
  const id = await idOf(city, caseCode)
  await act(city, 'worker', ['accept', id])
  await act(city, 'worker', ['note', id, { text: '内部：对方脾气不好' }])
  await act(city, 'worker', ['resolve', id, { outcome: 'substantive', done: '已劝离' }])
}

test('[E17] the reporter follows the case with the key, reads no internal note, and rates it', async () => {
  const { caseCode, followKey } = await reportByResident(city)
  await resolved(caseCode)
  const { body } = await asCase(caseCode, { followKey })
  expect(body).toMatchObject({ stage: 'resolved', areaName: '第一网格', text: '老陈在公共绿地上搭了一间铁皮棚' })
  expect(body.commands).toEqual(expect.arrayContaining(['confirm', 'dissatisfied']))
  expect(JSON.stringify(body)).not.toContain('脾气')
  const { version } = body
  const unhappy = await command(caseCode, {
    type: 'dissatisfied',
    followKey,
    expectedVersion: version,
    aspects: ['speed'],
  })
  expect(unhappy.body).toMatchObject({ stage: 'handling', rating: 'dissatisfied' })
})

test('[E17] the code is found however it is typed; without proof it tells no words and allows nothing', async () => {
  const { caseCode } = await reportByResident(city, { text: '我家的事' })
  const { body } = await asCase(caseCode.toLowerCase().replaceAll('-', ' '))
  expect([body.caseCode, body.text, body.address, body.commands]).toEqual([caseCode, '', '', []])
  const wrong = await command(caseCode, { type: 'withdraw', followKey: 'not the key', expectedVersion: 1 })
  expect(wrong.problem.code).toBe('case.proof-required')
  expect((await asCase('260101-AAAA-AAAA')).problem.code).toBe('case.not-found')
})

test('[E17] a key of one case opens no other', async () => {
  const [mine, other] = [await reportByResident(city), await reportByResident(city)]
  const { problem } = await command(other.caseCode, { type: 'withdraw', followKey: mine.followKey, expectedVersion: 1 })
  expect(problem.code).toBe('case.proof-required')
})

test('[E17] who joins follows with a key of their own, and neither reads the other’s words', async () => {
  const { caseCode, followKey } = await reportByResident(city, { text: '第一个人说的' })
  const joined = await call(undefined, 'joinCase', {
    params: { caseCode },
    body: { commandId: newCommandId(), text: '第二个人说的', photoIds: [], phone: '13900001111' },
  })
  expect(joined.status).toBe(201)
  const [first, second] = await Promise.all([
    asCase(caseCode, { followKey }),
    asCase(caseCode, { followKey: joined.body.followKey }),
  ])
  expect(JSON.stringify(first.body)).not.toContain('第二个人')
  expect(JSON.stringify(second.body)).not.toContain('第一个人')
  expect(second.body.text).toBe('第二个人说的')
})

test('[E17] after a merge the reporter is led to where it lives on, and may rate there', async () => {
  const [from, into] = [await reportByResident(city), await reportByResident(city)]
  await act(city, 'dispatcher', [
    'merge',
    await idOf(city, from.caseCode),
    { targetId: await idOf(city, into.caseCode), reason: '同一件' },
  ])
  const { body } = await asCase(from.caseCode, { followKey: from.followKey })
  expect([body.stage, body.continuedIn]).toEqual(['merged', into.caseCode])
  await resolved(into.caseCode)
  const there = await asCase(into.caseCode, { followKey: from.followKey })
  expect(there.body.commands).toContain('confirm')
})

test('[E17] [E18] the last digits of the phone prove it too, until somebody guesses', async () => {
  const { caseCode } = await reportByResident(city, { phone: '13800004321' })
  expect((await asCase(caseCode, { phoneTail: '4321' })).body.commands).toContain('urge')
  for (let guess = 0; guess < 5; guess += 1) {
    expect((await asCase(caseCode, { phoneTail: `000${guess}` })).body.commands).toEqual([])
  }
  expect((await asCase(caseCode, { phoneTail: '4321' })).problem.code).toBe('request.too-many')
})

test('a tip-off tells nothing to whoever has only its code, and its reporter no names of handlers', async () => {
  const { caseCode, followKey } = await reportByResident(city, { categoryId: 'tip-off', text: '线索' })
  expect((await asCase(caseCode)).problem.code).toBe('case.proof-required')
  expect((await asCase(caseCode, { followKey })).body).toMatchObject({ holder: null, text: '线索' })
  const join = { params: { caseCode }, body: { commandId: newCommandId(), photoIds: [] } }
  expect((await call(undefined, 'joinCase', join)).problem.code).toBe('case.not-found')
})

test('[E19] neither name, phone nor key can be read in the database', async () => {
  const { followKey } = await reportByResident(city, { name: '黄秀英', phone: '13755556666' })
  const tables = await look(database.owner, z.object({ name: z.string() }), [
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('incidents', 'platform') and table_type = 'BASE TABLE'`,
  ])
  expect(tables.length).toBeGreaterThan(10)
  for (const { name } of tables) {
    const statement = `select count(*) as found from ${name} as kept where kept::text ~ $1`
    const Found = z.object({ found: z.number() })
    const found = await look(database.owner, Found, [statement, `黄秀英|13755556666|${followKey}`])
    expect([name, found]).toEqual([name, [{ found: 0 }]])
  }
})

test('[E2] a report whose answer was lost is answered with the same key when sent again', async () => {
  const body = reportBody({ name: '王五' })
  const [first, again] = [await call(undefined, 'report', { body }), await call(undefined, 'report', { body })]
  expect(again.body).toEqual(first.body)
})

test('a question to the reporter is read with the case, and the answer takes the matter up again', async () => {
  const { caseCode, followKey } = await reportByResident(city)
  const id = await idOf(city, caseCode)
  await act(city, 'worker', ['accept', id])
  const until = new Date(Date.now() + 86_400_000).toISOString()
  await act(city, 'worker', ['suspend', id, { reason: '是哪一栋楼？', until, waitingFor: 'reporter' }])
  const asked = await call(undefined, 'getCase', { params: { caseCode }, query: { followKey } })
  expect(asked.body.question).toMatchObject({ text: '是哪一栋楼？', until })
  expect((await call('worker', 'getIncident', { params: { id } })).body).toMatchObject({
    waitingFor: 'reporter',
    warnAt: null,
  })
  const answer = { type: 'note', text: '三号楼', photoIds: [], visibility: 'reporter', followKey }
  const body = { ...answer, commandId: newCommandId(), expectedVersion: asked.body.version }
  const answered = await call(undefined, 'commandCase', { params: { caseCode }, body })
  expect(answered.body).toMatchObject({ stage: 'handling', question: null })
  expect(answered.body.steps.at(-1)).toMatchObject({ type: 'Resumed', more: 'answered' })
})
