import sharp from 'sharp'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { listTaker } from '../../platform/testing/index.ts'
import { openLedgerCity } from './testing/ledger-city.ts'

const { app, database, as, nobody } = await openLedgerCity()
const { call: keeper, token } = await as('keeper')
const { call: other } = await as('other')
const { call: below } = await as('below')
const { call: dispatcher } = await as('dispatcher')
const reason = '按本周例会'

function said(given: object = {}) {
  return { commandId: newId(), key: newId(), end: 'resident', page: '/report', text: '字太小', ...given }
}

const noted = { title: '字太小，看不清', state: 'noted', answer: '', release: null } as const

async function addProblem(problem: object = noted, key: string = newId(), expectedVersion = 0) {
  const { reply, code } = await keeper('changeProblem', { params: { key }, body: { problem, expectedVersion, reason } })
  return { key, ...reply, code }
}

const waitingTexts = async () => (await keeper('listEntries')).reply.map(({ text }) => text)

test('without a log-in somebody says what is in the way, once, and finds it again by the key of their device', async () => {
  const body = said({ text: '说不清点哪里' })
  expect((await nobody('raiseImprovement', { body })).status).toBe(201)
  expect((await nobody('raiseImprovement', { body })).status).toBe(201)
  expect((await waitingTexts()).filter((text) => text === body.text)).toHaveLength(1)
  const own = async (key: string) =>
    (await nobody('listRaised', { body: { entries: [{ id: body.commandId, key }] } })).reply.map(({ text }) => text)
  expect(await own(body.key)).toEqual([body.text])
  expect(await own(newId())).toEqual([])
  expect((await nobody('raiseImprovement', { body: said({ text: ' ' }) })).code).toBe('input.invalid')
})

test('staff see theirs on every device, and nobody who goes through them sees whose they are', async () => {
  const body = said({ end: 'console', page: '/desk', text: '列表跳来跳去' })
  await dispatcher('raiseImprovement', { body })
  const { reply } = await dispatcher('listRaised', { body: { entries: [] } })
  expect(reply).toMatchObject([{ id: body.commandId, text: body.text, problem: null }])
  const { reply: entries } = await keeper('listEntries')
  const { commandId: id, end, page, text } = body
  const found = entries.find((one) => one.id === id)
  expect(found).toEqual({ id, end, page, text, hasPicture: false, raisedAt: found?.raisedAt, problemKey: null })
  expect(JSON.stringify(entries)).not.toContain('dispatcher')
})

test('entries become a problem with a number, and whoever raised them reads what becomes of it', async () => {
  const [one, two] = [said(), said({ text: '看不清字' })]
  for (const body of [one, two]) await nobody('raiseImprovement', { body })
  const { key, number, version } = await addProblem()
  const entryIds = [one.commandId, two.commandId]
  expect((await keeper('assignEntries', { body: { entryIds, problemKey: key, reason } })).status).toBe(200)
  expect(await waitingTexts()).not.toContain(one.text)
  const planned = { ...noted, state: 'planned', answer: '下一版加“大字”按钮' }
  await addProblem(planned, key, version)
  const own = async () =>
    (await nobody('listRaised', { body: { entries: [{ id: one.commandId, key: one.key }] } })).reply[0]?.problem
  expect(await own()).toMatchObject({ number, problem: planned })
  const done = { ...planned, state: 'done', answer: '首页右上角有“大字”', release: '0.2.0' }
  await addProblem(done, key, 2)
  expect(await own()).toMatchObject({ number, version: 3, problem: done })
  const { reply: ledger } = await nobody('getLedger')
  expect(ledger.problems.find((one) => one.key === key)).toMatchObject({ number, times: 2, problem: done })
  expect(ledger.numbers.done).toBe(1)
  const { raised, waiting, ...parts } = ledger.numbers
  expect(Object.values(parts).reduce((sum, part) => sum + part, waiting)).toBe(raised)
  expect(JSON.stringify(ledger)).not.toContain(two.text)
})

test('staff who raised it are told of each answer among their notices, and of a better wording they are not', async () => {
  const body = said({ end: 'console', page: '/due', text: '快到期的看不全' })
  await dispatcher('raiseImprovement', { body })
  const { key, number } = await addProblem()
  await keeper('assignEntries', { body: { entryIds: [body.commandId], problemKey: key, reason } })
  const told = async () =>
    (await dispatcher('listOwnNotices')).reply.items.map(({ step, title, text }) => [step, title, text])
  expect(await told()).toEqual([])
  const planned = { ...noted, state: 'planned', answer: '下一版' }
  await addProblem(planned, key, 1)
  await addProblem({ ...planned, title: '快到期看不全' }, key, 2)
  await addProblem({ ...planned, title: '快到期看不全', state: 'done', answer: '可以翻页了' }, key, 3)
  expect(await told()).toEqual([
    ['improvement', '您提的有了答复', `问题 ${number}：已改，快到期看不全`],
    ['improvement', '您提的有了答复', `问题 ${number}：准备改，${noted.title}`],
  ])
  const late = said({ end: 'console', page: '/due', text: '还是看不全' })
  await other('raiseImprovement', { body: late })
  await keeper('assignEntries', { body: { entryIds: [late.commandId], problemKey: key, reason } })
  expect((await other('listOwnNotices')).reply.items.map(({ step }) => step)).toEqual(['improvement'])
})

test('what was decided says so in words; two who change one problem are told of each other', async () => {
  expect((await addProblem({ ...noted, state: 'refused' })).code).toBe('improvement.unanswered')
  const { key } = await addProblem()
  const refused = { ...noted, state: 'refused', answer: '照片要留作办结证明，不能取消' }
  const body = { problem: refused, expectedVersion: 1, reason }
  expect((await other('changeProblem', { params: { key }, body })).status).toBe(200)
  const late = await keeper('changeProblem', { params: { key }, body })
  expect([late.status, late.code]).toEqual([409, 'setting.conflict'])
})

test('every step can be taken back and stands on the trail: a problem off the ledger lets its entries wait again', async () => {
  const body = said({ text: '按钮太靠下' })
  await nobody('raiseImprovement', { body })
  const { key } = await addProblem({ ...noted, title: '按钮的位置' })
  const move = (problemKey: string | null) =>
    keeper('assignEntries', { body: { entryIds: [body.commandId], problemKey, reason } })
  expect((await move(newId())).code).toBe('improvement.unknown')
  await move(key)
  await move(null)
  expect(await waitingTexts()).toContain(body.text)
  await move(key)
  const off = { problem: null, expectedVersion: 1, reason: '与 1 号重复' }
  await keeper('changeProblem', { params: { key }, body: off })
  expect(await waitingTexts()).toContain(body.text)
  expect((await nobody('getLedger')).reply.problems.map((one) => one.key)).not.toContain(key)
  const { reply: versions } = await keeper('listProblemVersions', { params: { key } })
  expect(versions.map(({ problem, changedBy }) => [problem?.title, changedBy.name])).toEqual([
    [undefined, 'keeper'],
    ['按钮的位置', 'keeper'],
  ])
  await addProblem(versions[1]?.problem ?? {}, key, 2)
  expect((await keeper('listEntries', { query: { problemKey: key } })).reply.map(({ text }) => text)).toEqual([
    body.text,
  ])
  const { rows } = await database.owner.query<{ action: string; facts: unknown }>(
    `select action, facts from platform.audit where action like 'improvement.%' and subject = $1 order by at, id`,
    [`problem ${key}`],
  )
  expect(rows.map(({ action }) => action)).toEqual([
    'improvement.changed',
    'improvement.assigned',
    'improvement.assigned',
    'improvement.changed',
    'improvement.changed',
  ])
  expect(JSON.stringify(rows)).not.toContain(body.text)
})

test('those who keep the ledger take what people wrote as a file, which names nobody', async () => {
  const body = said({ text: '导出看看', end: 'console', page: '/desk' })
  await dispatcher('raiseImprovement', { body })
  const take = listTaker(app, token)
  const { first, rows } = await take('exportEntries', { body: { exportPurpose: '例会' } })
  expect(first).toContain('用途：例会')
  expect(rows.find(([, , , text]) => text === body.text)?.slice(1)).toEqual(['管理端', '/desk', body.text, ''])
  expect(JSON.stringify(rows)).not.toContain('dispatcher')
  expect((await take('exportEntries')).status).toBe(422)
  const refused = await take('exportProblems', { body: { state: 'refused' } })
  expect(refused.rows.map(([, title, state]) => [title, state])).toEqual([['字太小，看不清', '不改']])
})

test('only the city keeps the ledger', async () => {
  const body = { problem: noted, expectedVersion: 0, reason }
  expect((await below('changeProblem', { params: { key: newId() }, body })).code).toBe('setting.outside-scope')
  expect((await below('listEntries')).code).toBe('setting.outside-scope')
  expect((await dispatcher('listEntries')).code).toBe('session.forbidden')
})

test('a picture of the screen is drawn anew; what is none is refused and the words are not lost', async () => {
  const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const body = said({ text: '这里点不动', picture: picture.toString('base64') })
  expect((await nobody('raiseImprovement', { body })).status).toBe(201)
  const url = `/api/improvements/entries/${body.commandId}/picture`
  const sent = await app.inject({ url, headers: { authorization: `Bearer ${token}` } })
  expect(sent.headers['content-type']).toBe('image/webp')
  expect(await sharp(sent.rawPayload).metadata()).toMatchObject({ format: 'webp', width: 400 })
  expect((await app.inject({ url })).statusCode).toBe(401)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')
  const refused = await nobody('raiseImprovement', { body: said({ picture: svg }) })
  expect(refused.code).toBe('improvement.picture')
})
