import type { FormDefinition, FormTemplate } from '@ejia/contract'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { letter, listSheet, recordSheet } from '../../platform/templates/testing/office-files.ts'
import { until } from '../../platform/testing/index.ts'
import { grids, openFormCity, units } from '../../testing/form-city.ts'
import { addItems, allowance, followUp, issue, letting, switchOn } from '../../testing/three-forms.ts'

const city = await openFormCity({ households: 60, works: true })
const { as, server, tokenOf } = city
await switchOn(city)
const items = await addItems(city)
const [civil, health, police, head, privacy] = await Promise.all([
  as('civil'),
  as('health'),
  as('police'),
  as('head'),
  as('privacy'),
])

type Who = Parameters<typeof tokenOf>[0]

async function upload(who: Who, file: Buffer, given: { unit: string; subject: string; name?: string }) {
  const boundary = 'x-ejia-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${given.name ?? '表.xlsx'}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const answer = await server.app.inject({
    method: 'POST',
    url: `/api/forms/${newId()}/template?ownerUnitId=${given.unit}&subject=${given.subject}`,
    headers: {
      authorization: `Bearer ${await tokenOf(who)}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  return { status: answer.statusCode, view: answer.json<FormTemplate>() }
}

async function fetchFile(who: Who, url: string) {
  const answer = await server.app.inject({
    method: 'GET',
    url,
    headers: { authorization: `Bearer ${await tokenOf(who)}` },
  })
  return { status: answer.statusCode, type: answer.headers['content-type'], bytes: answer.rawPayload }
}

const rowsOf = async (file: Uint8Array) => (await readXlsx(file)).sheets[0]?.rows ?? []
const filledAt = new Date().toISOString()

test('[W11] a department’s file is read, its words are understood, and one record fills it', async () => {
  const { status, view } = await upload('civil', await recordSheet(), { unit: units.civil.id, subject: 'person' })
  expect(status).toBe(201)
  expect(view.sheets[0]?.guesses.map(({ label, item, row, column }) => [label, item, row, column])).toEqual([
    ['姓名', 'person.name', 1, 1],
    ['性别', 'person.sex', 1, 3],
    ['身份证号', 'person.idCard', 2, 1],
    ['年龄', 'person.age', 2, 3],
    ['社保卡银行账号', items.bank, 3, 1],
    ['经办意见', null, 3, 3],
  ])
  expect((await health('getFormTemplate', { params: { id: view.id }, query: { subject: 'person' } })).code).toBe(
    'form.unknown',
  )
  const at = { name: 'B2', sex: 'D2', idCard: 'B3', age: 'D3', bank: 'B4', remark: 'D4' } as const
  const cells = Object.entries(at).map(([key, cell]) => ({ sheet: '申请表', at: cell, key }))
  const form = await issue(city, 'civil', allowance(items, { layout: { templateId: view.id, cells, tags: [] } }))
  const params = { key: form.key }
  const [old] = (await civil('listFormSubjects', { params, query: { gridCode: grids.one } })).reply
  const subjectId = old?.subjectId ?? ''
  const answers = {
    ...(old?.fields.some(({ key, state }) => key === 'phone' && state === 'asked') ? { phone: '13900001111' } : {}),
    bank: '6217001',
    alone: '0',
    remark: '同意',
  }
  await civil('fillForm', { params, body: { fillingId: newId(), version: form.version, subjectId, answers, filledAt } })
  const url = `/api/forms/${form.key}/subjects/${subjectId}/file`
  const file = await fetchFile('civil', `${url}?format=own&purpose=${encodeURIComponent('窗口办理')}`)
  const rows = await rowsOf(file.bytes)
  expect(rows[0]?.[0]).toBe('高龄津贴申请表')
  expect([rows[3]?.[1], rows[3]?.[3]]).toEqual(['6217001', '同意'])
  expect(rows[1]?.[3]).toMatch(/^[男女]$/)
  expect(rows[1]?.[1]).toMatch(/^.大.$/)
  expect(Number(rows[2]?.[3])).toBeGreaterThanOrEqual(80)
  const paper = await fetchFile('civil', `${url}?format=pdf&purpose=x`)
  expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await fetchFile('civil', `${url}?format=own`)).status).toBe(422)
  expect((await fetchFile('health', `${url}?format=own&purpose=x`)).status).toBe(422)
})

async function wholeArea(who: Who, form: FormDefinition, department: 'civil' | 'health' | 'police') {
  const { key } = await issue(city, department, form)
  const call = await as(who)
  const { reply: asked } = await call('requestFormOutput', {
    params: { key },
    body: { areaCode: '350603003', purpose: '上报' },
  })
  const params = { id: asked.id }
  async function approve() {
    const decided = await privacy('decideFormOutput', { params, body: { approved: true } })
    const lastRun = async () => (await call('listFormOutputRuns', { params })).reply[0]
    await until(async () => (await lastRun())?.status === 'ready')
    const run = await lastRun()
    return { decided, run, url: `/api/forms/outputs/${asked.id}/runs/${run?.id}/file` }
  }
  return { key, params, approve, call }
}

test('[W12] a whole area needs another person’s approval, and comes in the department’s own list', async () => {
  const { view } = await upload('health', await listSheet(), { unit: units.health.id, subject: 'person' })
  const columns = [
    { column: 'A', key: 'name' },
    { column: 'B', key: 'idCard' },
    { column: 'C', key: 'high' },
    { column: 'D', key: 'illness' },
  ]
  const layout = { templateId: view.id, cells: [], list: { sheet: '登记簿', row: 3, columns }, tags: [] }
  const { params, approve } = await wholeArea('health', followUp(items, { layout }), 'health')
  expect((await health('listFormOutputRuns', { params })).reply).toEqual([])
  expect((await health('listFormOutputs', {})).reply).toMatchObject([{ status: 'requested', isOwn: true }])
  expect((await head('listFormOutputs', {})).reply).toEqual([])
  const { decided, run, url } = await approve()
  expect(decided.reply).toMatchObject({ status: 'approved', decidedBy: { name: 'privacy' } })
  expect(run).toMatchObject({ fileName: '慢性病随访表.xlsx', failure: null })
  expect(run?.done).toBe(run?.total)
  expect((await privacy('decideFormOutput', { params, body: { approved: false } })).code).toBe('export.decided')
  expect((await fetchFile('civil', url)).status).toBe(404)
  const rows = await rowsOf((await fetchFile('health', url)).bytes)
  expect(rows.at(-1)?.[0]).toBe('填表人签字')
  expect(rows.length).toBeGreaterThan(20)
  expect(rows[2]?.[1]).toMatch(/^\d{17}[\dX]$/)
  const { reply } = await (await as('auditor'))('listAudit', { query: { limit: '100' } })
  expect(reply.items.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['form.output-requested', 'form.output-decided', 'data.exported']),
  )
})

test('[W12] a letter for each dwelling comes as an archive', async () => {
  const { view } = await upload('police', letter(), { unit: units.police.id, subject: 'room', name: '登记.docx' })
  expect(view.tags.map(({ tag, item }) => [tag, item])).toEqual([
    ['房主姓名', 'room.ownerName'],
    ['面积', 'room.floorArea'],
    ['承租人', null],
  ])
  const tags = [
    { tag: '房主姓名', key: 'owner' },
    { tag: '面积', key: 'area' },
    { tag: '承租人', key: 'name' },
  ]
  const layout = { templateId: view.id, cells: [], tags }
  const { approve } = await wholeArea('police', letting(items, { layout }), 'police')
  const { run, url } = await approve()
  expect(run).toMatchObject({ fileName: '出租房登记表.zip', done: 12, total: 12 })
  const files = unzipSync((await fetchFile('police', url)).bytes)
  expect(Object.keys(files)).toHaveLength(12)
  const first = unzipSync(Object.values(files)[0] ?? new Uint8Array())
  const text = Buffer.from(first['word/document.xml'] ?? [])
    .toString()
    .replaceAll(/<[^>]+>/g, '')
  expect(text).toMatch(
    /^兹登记  名下房屋，面积  平方米。承租人：.大.；.小.用途：上报　导出人：police　时间：[\d: -]+　标识：\w{8}$/,
  )
})

test('[W13] a file that is none of these is refused with its reason', async () => {
  const at = { unit: units.civil.id, subject: 'person' }
  expect((await upload('civil', Buffer.from('姓名,电话'), at)).view).toMatchObject({ code: 'form.template-unreadable' })
  expect((await upload('civil', Buffer.alloc(6 * 1024 * 1024, 'PK'), at)).view).toMatchObject({
    code: 'import.too-much',
  })
  expect((await upload('health', await recordSheet(), at)).view).toMatchObject({ code: 'form.unknown' })
  expect((await police('getFormTemplate', { params: { id: newId() }, query: { subject: 'room' } })).code).toBe(
    'not-found',
  )
})
