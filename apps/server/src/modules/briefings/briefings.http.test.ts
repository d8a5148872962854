import type { BriefingTexts } from '@ejia/contract'
import { strFromU8, unzipSync } from 'fflate'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { openAccessCity } from '../../testing/access-city.ts'

const city = await openAccessCity()
const dispatcher = apiCaller(city.app, await city.logIn('dispatcher', 'inside'))
const supervisor = apiCaller(city.app, await city.logIn('supervisor', 'inside'))
const stranger = apiCaller(city.app, await city.logIn('supervisor', 'outside'))
const auditor = await city.logIn('dispatcher', 'inside')
const on = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const asked = { areaCode: '350603003', kind: 'month', on }

const place = { point: { longitude: 117.705, latitude: 24.505, coordSys: 'wgs84' }, address: '三号楼前绿地' }
async function report(): Promise<void> {
  const body = { commandId: newId(), text: '井盖松了', place, onBehalfOf: {} }
  const { code } = await dispatcher('reportIncident', { body })
  if (code !== undefined) throw new Error(code)
}
for (let times = 0; times < 3; times += 1) await report()

async function draft(given: object = {}): Promise<string> {
  const { reply, code } = await dispatcher('draftBriefing', { body: { commandId: newId(), ...asked, ...given } })
  if (code !== undefined) throw new Error(code)
  return reply.id
}
const view = async (id: string) => (await dispatcher('getBriefing', { params: { id } })).reply

test('[BK1] a draft rests on what there was then', async () => {
  const id = await draft()
  const { briefing, texts } = await view(id)
  expect(briefing).toMatchObject({ kind: 'month', from: `${on.slice(0, 7)}-01`, to: on, state: 'draft', version: 1 })
  expect(texts.overview).toContain('共收到3件事项')
  expect(texts.next).toBe('')
  await report()
  expect((await view(id)).texts).toEqual(texts)
  const commandId = newId()
  expect(await draft({ commandId })).toBe(await draft({ commandId }))
})

test('[BK2] every step stays with who and why, and of two at once one learns who was first', async () => {
  const id = await draft({ kind: 'week' })
  const texts: BriefingTexts = { ...(await view(id)).texts, next: '下周到三号楼看路灯线路。' }
  const params = { id }
  const edit = { params, body: { texts, expectedVersion: 1 } }
  expect((await dispatcher('editBriefing', edit)).reply).toEqual({ version: 2 })
  expect((await supervisor('editBriefing', edit)).code).toBe('setting.conflict')
  expect((await supervisor('issueBriefing', { params, body: { expectedVersion: 2 } })).reply).toEqual({ version: 3 })
  const late = { params, body: { texts, expectedVersion: 3 } }
  expect((await dispatcher('editBriefing', late)).code).toBe('briefing.issued')
  const back = { params, body: { expectedVersion: 3, reason: '漏了一处热点' } }
  expect((await dispatcher('takeBackBriefing', back)).reply).toEqual({ version: 4 })
  const { briefing, steps } = await view(id)
  expect(briefing.state).toBe('draft')
  expect(steps.map(({ what, reason }) => [what, reason])).toEqual([
    ['takenBack', '漏了一处热点'],
    ['issued', null],
    ['edited', null],
    ['drafted', null],
  ])
})

test('[BK3] it is printed as pages, and that is on the trail', async () => {
  const id = await draft()
  const url = `/api/briefings/${id}/document`
  const answer = await city.app.inject({ url, headers: { authorization: `Bearer ${auditor}` } })
  expect(answer.headers['content-type']).toBe('application/pdf')
  expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  const { rows } = await city.database.owner.query(
    `select 1 from platform.audit where action = 'data.exported' and subject = $1`,
    [id],
  )
  expect(rows).toHaveLength(1)
})

test('[BK3] it can be had as a Word document to go on with, with the same words', async () => {
  const id = await draft()
  const url = `/api/briefings/${id}/document?as=docx`
  const answer = await city.app.inject({ url, headers: { authorization: `Bearer ${auditor}` } })
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="briefing-[\d-]+\.docx"/)
  const text = strFromU8(unzipSync(answer.rawPayload)['word/document.xml'] ?? new Uint8Array())
  const { overview } = (await view(id)).texts
  expect(text).toContain(overview.split('\n')[0])
  expect(text).toContain('（草稿，未印发）')
})

test('[BK4] to another centre it is not there, and it drafts none for an area of others', async () => {
  const id = await draft()
  expect((await stranger('getBriefing', { params: { id } })).code).toBe('briefing.unknown')
  expect((await stranger('listBriefings', {})).reply).toEqual([])
  expect((await supervisor('listBriefings', {})).reply.map((one) => one.id)).toContain(id)
  const body = { commandId: newId(), ...asked }
  expect((await stranger('draftBriefing', { body })).code).toBe('area.outside-scope')
})
