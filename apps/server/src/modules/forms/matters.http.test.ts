import type { FormDefinition } from '@ejia/contract'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { openAccessCity } from '../../testing/access-city.ts'

const city = await openAccessCity()
const { app, units } = city
const by = async (...who: Parameters<typeof city.logIn>) => apiCaller(app, await city.logIn(...who))
const [worker, head, dispatcher, handler, officer, stranger] = await Promise.all([
  by('gridWorker', 'inside'),
  by('communityHead', 'inside'),
  by('dispatcher', 'inside'),
  by('departmentHandler', 'inside'),
  by('registryOfficer', 'inside'),
  by('departmentHandler', 'outside'),
])
const { department, team } = units.inside
const gridCode = team.areaCode
const place = { point: { longitude: 117.705, latitude: 24.505, coordSys: 'wgs84' }, address: '三号楼前' }

type Step = readonly [name: 'accept' | 'escalate' | 'dispatch' | 'resolve', facts?: object]

async function act(call: typeof worker, id: string, [name, facts = {}]: Step) {
  const { version } = (await dispatcher('getIncident', { params: { id } })).reply
  const body = { commandId: newId(), expectedVersion: version, ...facts }
  const { code } = await call(name, { params: { id }, body })
  if (code !== undefined) throw new Error(`${name}: ${code}`)
}

async function report(text: string): Promise<string> {
  const body = { commandId: newId(), text, categoryId: 'noise', place, onBehalfOf: {} }
  const { reply, code } = await dispatcher('reportIncident', { body })
  if (code !== undefined) throw new Error(code)
  return reply.id
}

const escalated = { reason: '要部门办', tried: '上门两次' }

async function handToDepartment(id: string): Promise<void> {
  await act(worker, id, ['accept'])
  await act(worker, id, ['escalate', escalated])
  await act(head, id, ['accept'])
  await act(head, id, ['escalate', escalated])
  await act(dispatcher, id, ['dispatch', { unitId: department.id, coHandlers: [] }])
}

const shown = (key: string, label: string, item: string) => ({
  key,
  label,
  item,
  required: false,
  when: [],
  checks: [],
})
const text = { type: 'text', length: 60, choices: [] } as const
const definition: FormDefinition = {
  title: '纠纷登记表',
  ownerUnitId: department.id,
  basis: '本部门职责',
  purpose: '登记',
  validFrom: '2026-01-01',
  validUntil: '2068-12-31',
  subject: 'incident',
  concerns: [],
  groups: [],
  fields: [
    shown('code', '案码', 'incident.caseCode'),
    shown('what', '事项内容', 'incident.text'),
    shown('where', '事发地点', 'incident.address'),
    shown('result', '办理结果', 'incident.outcome'),
    shown('community', '社区居委会', 'unit.communityName'),
    shown('by', '填报单位', 'unit.ownerName'),
    { key: 'inspector', label: '到场人数', own: { ...text, choices: [] }, required: true, when: [], checks: [] },
  ],
}

async function issue(form: FormDefinition) {
  const params = { key: newId() }
  await handler('saveFormDraft', { params, body: { form, expectedVersion: 0 } })
  const body = { draftVersion: 1, expectedVersion: 0, reason: '启用' }
  return { params, answer: await handler('issueForm', { params, body }) }
}

const theirs = await report('楼上半夜装修')
const another = await report('树枝挡了路灯')
await handToDepartment(theirs)
const { params, answer } = await issue(definition)

test('[W17] a form about matters is one of those that its department has part in, known but for what is its own', async () => {
  expect(answer.status).toBe(200)
  expect(answer.reply.burden).toMatchObject({ records: 1 })
  const { reply } = await handler('listFormSubjects', { params, query: { gridCode } })
  expect(reply.map(({ subjectId }) => subjectId)).toEqual([theirs])
  const [matter] = reply
  expect(matter?.label).toMatch(/^噪音油烟 \d{6}-/)
  const state = Object.fromEntries((matter?.fields ?? []).map(({ key, ...field }) => [key, [field.state, field.shown]]))
  expect(state).toMatchObject({
    what: ['known', '楼上半夜装修'],
    where: ['known', '三号楼前'],
    result: ['follows', null],
    community: ['known', units.inside.community.name],
    by: ['known', department.name],
    inspector: ['asked', null],
  })
})

test('[W17] filled in, it keeps what is its own and changes nothing of the matter', async () => {
  const before = (await handler('getIncident', { params: { id: theirs } })).reply.version
  const body = {
    fillingId: newId(),
    subjectId: theirs,
    version: 1,
    filledAt: new Date().toISOString(),
    answers: { inspector: '两人' },
  }
  expect((await handler('fillForm', { params, body })).reply).toMatchObject({ added: 0, waiting: [], again: false })
  await act(handler, theirs, ['resolve', { outcome: 'substantive', done: '已劝停' }])
  const { reply } = await handler('getFormSubject', { params: { ...params, subjectId: theirs } })
  expect(reply.fields.find(({ key }) => key === 'result')).toMatchObject({ state: 'known', shown: '实质性办结' })
  expect((await handler('getIncident', { params: { id: theirs } })).reply.version).toBe(before + 1)
  const file = await app.inject({
    url: `/api/forms/${params.key}/subjects/${theirs}/file?format=pdf&purpose=${encodeURIComponent('存档')}`,
    headers: { authorization: `Bearer ${await city.logIn('departmentHandler', 'inside')}` },
  })
  expect([file.statusCode, file.rawPayload.subarray(0, 4).toString()]).toEqual([200, '%PDF'])
})

test('[W17] a matter of others is not there, and neither is one that whoever fills in may not see', async () => {
  const of = (id: string) => ({ params: { ...params, subjectId: id } })
  expect((await handler('getFormSubject', of(another))).code).toBe('form.subject-gone')
  expect((await officer('getFormSubject', of(theirs))).code).toBe('form.subject-gone')
  expect((await officer('listFormSubjects', { params, query: { gridCode } })).reply).toEqual([])
  expect((await head('getFormSubject', of(theirs))).status).toBe(200)
  expect((await stranger('getFormSubject', of(theirs))).code).toBe('form.outside-area')
})

test('[W2] [W17] a form about matters shows nothing of people, and asks nothing that is known of matters', async () => {
  const wrong = { ...definition, fields: [shown('name', '姓名', 'person.name')] }
  expect((await issue(wrong)).answer.reply).toMatchObject({ details: { faults: [{ at: 'name', fault: 'subject' }] } })
  const own = { key: 'a', label: '处理结果', own: { ...text, choices: [] }, required: false, when: [], checks: [] }
  expect((await issue({ ...definition, fields: [own] })).answer.code).toBe('form.asks-known')
})

test('[W17] what a department adds of matters is asked once, whichever form asks it', async () => {
  const body = {
    ...text,
    choices: [],
    name: '是否签调解书',
    subject: 'incident',
    ownerUnitId: department.id,
    reason: '调解',
    sensitive: false,
  } as const
  const { reply: item } = await handler('addFormItem', { body })
  expect(item.code).toMatch(/^incident\.x\d+$/)
  const fields = [shown('code', '案码', 'incident.caseCode'), shown('signed', '是否签调解书', item.code)]
  const first = (await issue({ ...definition, title: '一', fields })).params
  const second = (await issue({ ...definition, title: '二', fields })).params
  const stateIn = async (key: string) =>
    (await handler('getFormSubject', { params: { key, subjectId: theirs } })).reply.fields.find(
      ({ key: field }) => field === 'signed',
    )?.state
  expect(await stateIn(second.key)).toBe('asked')
  const filling = {
    fillingId: newId(),
    subjectId: theirs,
    version: 1,
    filledAt: new Date().toISOString(),
    answers: { signed: '已签' },
  }
  expect((await handler('fillForm', { params: first, body: filling })).reply).toMatchObject({ added: 1 })
  expect(await stateIn(second.key)).toBe('known')
})
