import { expect, test } from 'vitest'
import { listTaker } from '../../platform/testing/index.ts'
import { openInboundCity } from './testing/inbound-city.ts'

const city = await openInboundCity()
const { there, officer } = city
const rowOf = (name: string, more: object = {}) => ({ 姓名: name, ...more })
const questions = async () => (await officer('listInboundQuestions')).reply

/** Two people of one name, of whom the row could be either. */
async function askAbout(phone: string, more: object = {}) {
  const [head] = await city.peopleIn('水仙花园1号楼', '110')
  there.rows = [rowOf(head?.name ?? '', { 电话: phone, 住址: '水仙花园1号楼110室', ...more })]
  return head
}

test('[N9] [N6] a doubt is shown masked, opened with a reason, decided once and remembered', async () => {
  const head = await askAbout('13500000001')
  const source = await city.addSource({ name: '说不清的' })
  expect((await city.runNow(source.id)).counts).toMatchObject({ asked: 1, matched: 0, written: 0 })
  const { waiting, items } = await questions()
  const [question] = items
  expect([waiting, question?.sourceName, question?.unit.name, question?.mayRegister]).toEqual([
    1,
    '说不清的',
    '民政办',
    true,
  ])
  expect(question?.row).toEqual({ name: '李**', phone: '135****0001', address: '水仙花园1号楼110室' })
  expect(question?.candidates[0]).toMatchObject({
    personId: head?.id,
    shown: { name: '李**', address: '水仙花园1号楼 110' },
    agrees: { name: 'equal', address: 'equal' },
  })
  expect(JSON.stringify(items)).not.toContain(head?.name)
  const take = listTaker(city.server.app, await city.tokenOf('officer'))
  const exported = await take('exportInboundQuestions', { body: { exportPurpose: '一起认' } })
  expect(exported.rows[0]?.slice(4)).toEqual(['对方的一行', '李**', '', '135****0001', '', '水仙花园1号楼110室'])
  expect(exported.rows[1]?.slice(4, 6)).toEqual(['登记的第 1 人', '李**'])
  expect(JSON.stringify(exported.rows)).not.toContain(head?.name)
  const runs = await take('exportInboundRuns', { params: { id: source.id } })
  expect(runs.rows.map((row) => row.slice(5, 7))).toEqual([['已完成', '1']])
  const params = { id: question?.id ?? '' }
  const clear = (await officer('openInboundQuestion', { params, body: { reason: '认人' } })).reply
  expect([clear.row.phone, clear.candidates[0]?.shown.name]).toEqual(['13500000001', head?.name])
  const audited = await city.database.owner.query<{ subject: string }>(
    `select subject from platform.audit where action = 'data.unmasked' and facts ->> 'question' = $1`,
    [params.id],
  )
  expect(audited.rows.map(({ subject }) => subject)).toContain(head?.id)
  const body = { choice: 'same', personId: head?.id }
  const both = await Promise.all([1, 2].map(() => officer('decideInboundQuestion', { params, body })))
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409])
  expect((await city.peopleIn('水仙花园1号楼', '110'))[0]?.phone).toBe('13500000001')
  expect((await questions()).waiting).toBe(0)
  expect((await city.runNow(source.id)).counts).toMatchObject({ unchanged: 1, asked: 0 })
})

test('[N6] what was said of somebody holds for a row that brings something else, and an older question is replaced', async () => {
  await askAbout('13500000002', { 出生: '1999' })
  const source = await city.addSource({ name: '又来的' })
  await city.runNow(source.id)
  const asked = (await questions()).items.length
  const [question] = (await questions()).items
  there.rows = there.rows.map((row) => ({ ...row, 电话: '13500000003' }))
  await city.runNow(source.id)
  // Another phone is another row, so it is asked on its own.
  expect((await questions()).items.length).toBe(asked + 1)
  const params = { id: question?.id ?? '' }
  expect((await officer('decideInboundQuestion', { params, body: { choice: 'nobody' } })).status).toBe(200)
  there.rows = there.rows.map((row) => ({ ...row, 电话: '13500000002' }))
  const run = await city.runNow(source.id)
  expect(run.counts).toMatchObject({ asked: 0, rejected: 1 })
})

test('[N9] somebody new is recorded in the room that the row names, and goes again with the run', async () => {
  await askAbout('13500000005')
  const source = await city.addSource({ name: '新登记的', columns: settingsWithout('phone') })
  const run = await city.runNow(source.id)
  const question = (await questions()).items.find(({ sourceName }) => sourceName === '新登记的')
  const before = (await city.peopleIn('水仙花园1号楼', '110')).length
  const params = { id: question?.id ?? '' }
  expect((await officer('decideInboundQuestion', { params, body: { choice: 'new' } })).status).toBe(200)
  expect((await city.peopleIn('水仙花园1号楼', '110')).length).toBe(before + 1)
  expect((await city.lastRun(source.id))?.counts).toMatchObject({ asked: 0, registered: 1 })
  await city.undo(run.id, source.id)
  expect((await city.peopleIn('水仙花园1号楼', '110')).length).toBe(before)
})

test('[N9] nobody of another area or role decides', async () => {
  await askAbout('13500000007', { 出生: '1988' })
  const source = await city.addSource({ name: '别人的' })
  await city.runNow(source.id)
  const question = (await questions()).items.find(({ sourceName }) => sourceName === '别人的')
  const body = { choice: 'nobody' }
  const worker = await city.as('worker')
  expect((await worker('decideInboundQuestion', { params: { id: question?.id ?? '' }, body })).status).toBe(403)
  const head = await city.as('head')
  expect((await head('decideInboundQuestion', { params: { id: question?.id ?? '' }, body })).status).toBe(200)
})

function settingsWithout(meaning: string) {
  return [
    { name: '姓名', meaning: 'name' },
    { name: '电话', meaning: 'phone' },
    { name: '住址', meaning: 'address' },
  ].filter((column) => column.meaning !== meaning)
}
