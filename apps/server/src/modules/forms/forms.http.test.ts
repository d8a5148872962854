import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { grids, openFormCity, units } from '../../testing/form-city.ts'
import { addItems, allowance, followUp, issue, letting, shown, switchOn } from '../../testing/three-forms.ts'

const city = await openFormCity({ households: 60 })
const { as } = city
await switchOn(city)
const items = await addItems(city)
const [civil, health, police, head, worker, stranger] = await Promise.all([
  as('civil'),
  as('health'),
  as('police'),
  as('head'),
  as('worker'),
  as('stranger'),
])
const first = await issue(city, 'civil', allowance(items))
const filledAt = new Date().toISOString()

async function subjectsOf(call: typeof civil, key: string) {
  return (await call('listFormSubjects', { params: { key }, query: { gridCode: grids.one } })).reply
}

function asked(fields: readonly { readonly slot: string; readonly state: string }[]) {
  return fields.filter(({ state }) => state === 'asked').map(({ slot }) => slot)
}

test('[W8] the burden figure is known before a form is issued, over the records it concerns', async () => {
  expect(first.burden.records).toBeGreaterThan(0)
  expect(first.burden.known / first.burden.all).toBeGreaterThan(0.5)
  const body = { form: allowance(items) }
  const { reply: trial } = await civil('tryForm', { params: { key: first.key }, body })
  expect(trial).toMatchObject({ faults: [], askedKnown: [], burden: first.burden })
  expect(trial.samples[0]?.fields.find(({ key }) => key === 'name')?.shown).toMatch(/^.\*+$/)
})

test('[W1] a department makes its own forms; drafts are nobody else’s', async () => {
  const params = { key: newId() }
  const form = allowance(items, { title: '草稿' })
  expect((await health('saveFormDraft', { params, body: { form, expectedVersion: 0 } })).code).toBe('form.unknown')
  await civil('saveFormDraft', { params, body: { form, expectedVersion: 0 } })
  expect((await civil('saveFormDraft', { params, body: { form, expectedVersion: 0 } })).code).toBe('setting.conflict')
  expect((await health('getForm', { params })).code).toBe('form.unknown')
  expect((await civil('getForm', { params })).reply.draft?.form.title).toBe('草稿')
  const titles = async (call: typeof civil) => (await call('listForms', {})).reply.map(({ title }) => title)
  expect(await titles(civil)).toEqual(['草稿', '高龄津贴申请表'])
  expect(await titles(head)).toEqual(['高龄津贴申请表'])
  expect(await titles(stranger)).toEqual([])
})

test('[W2] a form that asks what is known is refused with the list of those fields', async () => {
  const params = { key: newId() }
  const own = {
    key: 'tel',
    label: '老人联系电话',
    own: { type: 'phone', length: 18, choices: [] },
    required: true,
    when: [],
    checks: [],
  } as const
  const form = allowance(items, {
    fields: [...allowance(items).fields, { ...own, when: [], checks: [], own: { ...own.own, choices: [] } }],
  })
  await civil('saveFormDraft', { params, body: { form, expectedVersion: 0 } })
  const body = { draftVersion: 1, expectedVersion: 0, reason: '试试' }
  expect((await civil('issueForm', { params, body })).reply).toMatchObject({
    code: 'form.asks-known',
    details: { fields: [{ key: 'tel', label: '老人联系电话', item: 'person.phone', name: '联系方式' }] },
  })
  const wrong = { ...form, fields: [shown('a', '民族', 'person.ethnicity')] }
  await civil('saveFormDraft', { params, body: { form: wrong, expectedVersion: 1 } })
  const { reply } = await civil('issueForm', { params, body: { ...body, draftVersion: 2 } })
  expect(reply).toMatchObject({
    code: 'form.invalid',
    details: {
      faults: [
        { at: 'a', fault: 'off' },
        { at: 'concerns', fault: 'condition' },
      ],
    },
  })
  const add = { name: '手机号码', subject: 'person', type: 'phone', length: 18, choices: [], sensitive: false } as const
  expect((await civil('addFormItem', { body: { ...add, ownerUnitId: units.civil.id, reason: '要' } })).code).toBe(
    'form.asks-known',
  )
})

test('[W3] a form reaches a grid worker only through the task catalogue', async () => {
  const dispatcher = await as('dispatcher')
  const administrator = await as('administrator')
  const catalogueKey = newId()
  const entry = {
    title: '高龄津贴入户采集',
    ownerUnitId: units.civil.id,
    basis: '文件',
    what: '入户填表',
    validFrom: '2026-01-01',
    validUntil: '2068-12-31',
  }
  await administrator('changeCatalogueEntry', {
    params: { key: catalogueKey },
    body: { entry, expectedVersion: 0, reason: '年度' },
  })
  const form = await issue(city, 'civil', allowance(items, { title: '入户表', catalogueKey }))
  const titles = async (call: typeof civil) => (await call('listFormsToFill', {})).reply.map((one) => one.form.title)
  expect(await titles(worker)).toEqual([])
  const params = { key: form.key }
  const query = { gridCode: grids.one }
  expect((await worker('listFormSubjects', { params, query })).code).toBe('form.not-asked')
  await dispatcher('sendTask', {
    body: { commandId: newId(), entryKey: catalogueKey, gridCodes: [grids.one], dueOn: '2068-01-31' },
  })
  expect(await titles(worker)).toEqual(['入户表'])
  expect(await titles(await as('neighbour'))).toEqual([])
  expect((await worker('listFormSubjects', { params, query })).reply.length).toBeGreaterThan(0)
  expect((await (await as('neighbour'))('listFormSubjects', { params, query })).code).toBe('form.outside-area')
  expect((await worker('listFormSubjects', { params: { key: first.key }, query })).code).toBe('form.not-asked')
})

test('[W4] [W5] what was asked goes into the record, once; the second and third form ask only what is new', async () => {
  const [old] = (await subjectsOf(civil, first.key)).filter(({ fields }) => asked(fields).includes('phone'))
  if (!old) throw new Error('everybody has a phone')
  expect(asked(old.fields)).toEqual(['phone', 'bank', 'alone', 'contact', 'contactPhone', 'remark'])
  const answers = {
    phone: '13900001111',
    bank: '6217001',
    alone: '1',
    contact: '陈小华',
    contactPhone: '13900002222',
    remark: '同意',
  }
  const body = { fillingId: newId(), version: first.version, subjectId: old.subjectId, answers, filledAt }
  const params = { key: first.key }
  const { reply: wrong } = await civil('fillForm', {
    params,
    body: { ...body, answers: { ...answers, phone: '12', name2: 'x' } },
  })
  expect(wrong).toMatchObject({
    code: 'form.answers',
    details: {
      faults: [
        { slot: 'name2', fault: 'notAsked' },
        { slot: 'phone', fault: 'phone' },
      ],
    },
  })
  expect((await civil('fillForm', { params, body })).reply).toEqual({
    id: body.fillingId,
    added: 5,
    waiting: [],
    again: false,
  })
  expect((await civil('fillForm', { params, body })).reply).toMatchObject({ added: 5, again: true })
  expect((await civil('fillForm', { params, body: { ...body, answers: { ...answers, alone: '0' } } })).code).toBe(
    'form.used-already',
  )
  const again = (await subjectsOf(civil, first.key)).find(({ subjectId }) => subjectId === old.subjectId)
  expect(asked(again?.fields ?? [])).toEqual(['remark'])
  const second = await issue(city, 'health', followUp(items))
  const seen = (await health('getFormSubject', { params: { key: second.key, subjectId: old.subjectId } })).reply
  expect(asked(seen.fields)).toEqual([
    'illness',
    'high',
    'low',
    'drug#1',
    'drug#2',
    'drug#3',
    'drug#4',
    'dose#1',
    'dose#2',
    'dose#3',
    'dose#4',
  ])
  expect(seen.fields.find(({ key }) => key === 'contact')?.shown).toBe('***')
  const { reply: history } = await head('listFactHistory', { query: { subjectId: old.subjectId, item: items.contact } })
  expect(history).toMatchObject([{ source: { name: '民政办' }, standing: 'held' }])
  const { reply: person } = await head('getResident', { params: { id: old.subjectId } })
  expect(person.history[0]).toMatchObject({ source: 'form', fields: ['phone'], by: { name: 'civil' } })
  expect(person.person.phone).toBe('139****1111')
})

test('[W4] a dwelling and each of its tenants are filled in together', async () => {
  const form = await issue(city, 'police', letting(items))
  const [room] = await subjectsOf(police, form.key)
  if (!room) throw new Error('nothing is let')
  const open = asked(room.fields)
  expect(open.filter((slot) => !slot.includes('@'))).toEqual(['area', 'owner', 'ownerPhone'])
  const contact = open.find((slot) => slot.startsWith('contactPhone@')) ?? ''
  const answers = { area: '88.5', owner: '王房东', ownerPhone: '0596-2345678', [contact]: '13900003333' }
  const body = { fillingId: newId(), version: form.version, subjectId: room.subjectId, answers, filledAt }
  expect((await police('fillForm', { params: { key: form.key }, body })).reply).toMatchObject({ added: 4, waiting: [] })
  const after = (await police('getFormSubject', { params: { key: form.key, subjectId: room.subjectId } })).reply
  expect(asked(after.fields)).toEqual(
    open.filter((slot) => (slot.startsWith('contactPhone@') && slot !== contact) || slot.startsWith('phone@')),
  )
})

test('[W6] two departments disagree: nothing changes, both wait for the one who settles, both see how it ended', async () => {
  const second = await issue(city, 'health', followUp(items, { title: '随访（二）' }))
  const [, old] = (await subjectsOf(civil, first.key)).filter(({ fields }) => !asked(fields).includes('phone'))
  if (!old) throw new Error('nobody has a phone')
  const need = { alone: '0', illness: '高血压', high: '130', low: '80' }
  const sent = (answers: Record<string, string>) => ({
    fillingId: newId(),
    version: second.version,
    subjectId: old.subjectId,
    answers,
    filledAt,
  })
  const params = { key: second.key }
  const { reply } = await health('fillForm', { params, body: sent({ ...need, phone: '13911112222' }) })
  expect(reply.waiting).toEqual(['phone'])
  const waitingFor = async (call: typeof civil) =>
    (await call('listFormDisputes', {})).reply.filter(({ settled }) => settled === null)
  const [dispute] = await waitingFor(head)
  expect(dispute).toMatchObject({
    item: 'person.phone',
    claimed: { shown: '139****2222', source: { name: '卫生院' } },
    held: { source: null },
    maySettle: true,
  })
  expect(await waitingFor(health)).toMatchObject([{ maySettle: false }])
  expect(await waitingFor(civil)).toEqual([])
  const of = { id: dispute?.id ?? '' }
  expect((await health('openFormDispute', { params: of, body: { reason: '看看' } })).code).toBe('not-found')
  expect((await head('openFormDispute', { params: of, body: { reason: '核对电话' } })).reply.claimed).toBe(
    '13911112222',
  )
  const body = { choice: 'claimed', reason: '电话回访确认' } as const
  expect((await health('settleFormDispute', { params: of, body })).code).toBe('not-found')
  expect((await head('settleFormDispute', { params: of, body })).status).toBe(200)
  expect((await head('settleFormDispute', { params: of, body })).code).toBe('form.dispute-settled')
  expect((await health('listFormDisputes', {})).reply).toMatchObject([
    { settled: { choice: 'claimed', reason: '电话回访确认' } },
  ])
  expect((await head('getResident', { params: { id: old.subjectId } })).reply.person.phone).toBe('139****2222')
  const opinion = { fillingId: newId(), version: first.version, subjectId: old.subjectId, filledAt }
  const answers = { alone: '1', bank: '6217002' }
  const { reply: owner } = await civil('fillForm', { params: { key: first.key }, body: { ...opinion, answers } })
  expect(owner.waiting).toEqual([])
  await health('fillForm', { params, body: sent({ high: '125', low: '80', alone: '0' }) })
  const [added] = await waitingFor(civil)
  expect(added).toMatchObject({ item: items.alone, maySettle: true, held: { shown: '是', source: { name: '民政办' } } })
})

test('[W7] views, clear values and settlements are on the trail, without what they showed', async () => {
  const { reply } = await (await as('auditor'))('listAudit', { query: { limit: '100' } })
  const entries = reply.items.map(({ action }) => action)
  expect(entries).toEqual(expect.arrayContaining(['form.viewed', 'form.issued', 'form.settled', 'data.unmasked']))
  expect(JSON.stringify(reply)).not.toContain('13911112222')
})

test('[W8] afterwards the figure counts what was filled in, of each form and of all', async () => {
  const { reply } = await head('listFormBurdens', {})
  const one = reply.forms.find(({ key }) => key === first.key)
  expect(one?.burden).toMatchObject({ records: 2 })
  expect(one && one.burden.known / one.burden.all).toBeGreaterThan(0.4)
  const sum = reply.forms.reduce((total, { burden }) => total + burden.all, 0)
  expect(reply.all.all).toBe(sum)
})

test('[W9] a form that was taken back is not filled in, but can be issued again', async () => {
  const form = await issue(city, 'civil', allowance(items, { title: '收回' }))
  const params = { key: form.key }
  const [old] = await subjectsOf(civil, form.key)
  const body = { expectedVersion: form.version, reason: '改了政策' }
  expect((await health('withdrawForm', { params, body })).code).toBe('form.unknown')
  expect((await civil('withdrawForm', { params, body })).reply.version).toBe(2)
  expect((await civil('listFormSubjects', { params, query: { gridCode: grids.one } })).code).toBe('form.not-in-force')
  const filling = {
    fillingId: newId(),
    version: 1,
    subjectId: old?.subjectId ?? '',
    answers: {},
    filledAt: '2025-01-01T00:00:00.000Z',
  }
  expect((await civil('fillForm', { params, body: filling })).code).toBe('form.not-in-force')
  const issued = await civil('issueForm', { params, body: { draftVersion: 1, expectedVersion: 2, reason: '恢复' } })
  expect(issued.reply.version).toBe(3)
  expect((await civil('getForm', { params })).reply.history.map(({ title }) => title)).toEqual(['收回', null, '收回'])
})
