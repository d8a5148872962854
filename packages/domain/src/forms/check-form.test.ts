import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { listAskedKnown } from './asks-known.ts'
import { checkForm, listFormFaults } from './check-form.ts'
import { stateOfForm } from './form.ts'
import { matchItem } from './item-names.ts'
import { recordItems } from './items.ts'
import { field, form, items } from './testing/forms.ts'

const all = [...items.values()]

function refusal(act: () => void): unknown {
  try {
    act()
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.details] : error
  }
  return undefined
}

test.each([
  ['老人姓名', 'person.name'],
  ['申请人身份证号码：', 'person.idCard'],
  ['联系电话（必填）', 'person.phone'],
  ['家庭住址', 'person.livingAddress'],
  ['年龄', 'person.age'],
  ['社保卡 银行账号', 'person.x1'],
  ['血压', undefined],
  ['紧急联系人电话', undefined],
  ['', undefined],
])('[O1] the words %j mean %s', (label, code) => {
  expect(matchItem(label, all, 'person')?.code).toBe(code)
})

test('[O1] a form about a dwelling means the dwelling first', () => {
  expect(matchItem('房东', all, 'room')?.code).toBe('room.ownerName')
  expect(matchItem('承租人姓名', all, 'room')?.code).toBe('room.tenantName')
})

test.each([
  ['处理结果', 'incident', 'incident.outcome'],
  ['处理结果', 'person', undefined],
  ['填报单位', 'person', 'unit.ownerName'],
  ['所属网格', 'incident', 'incident.areaName'],
  ['所属网格', 'room', 'room.gridName'],
  ['姓名', 'incident', undefined],
] as const)('[O1] the words %j of a form about one %s mean %s', (label, subject, code) => {
  expect(matchItem(label, recordItems(new Set()), subject)?.code).toBe(code)
})

test('[O2] own fields that the record has are listed and refused', () => {
  const asking = form([
    field('a', { label: '老人姓名' }),
    field('b', { label: '补贴档次' }),
    field('c', { label: '手机号码' }),
  ])
  const fields = [
    { key: 'a', label: '老人姓名', item: 'person.name', name: '姓名' },
    { key: 'c', label: '手机号码', item: 'person.phone', name: '联系方式' },
  ]
  expect(listAskedKnown(asking, all)).toEqual(fields)
  expect(refusal(() => checkForm(asking, items))).toEqual(['form.asks-known', { fields }])
  expect(refusal(() => checkForm(form([field('b', { label: '补贴档次' })]), items))).toBeUndefined()
})

test('[O3] every fault is said at once', () => {
  const faults = listFormFaults(
    form(
      [
        field('name', { item: 'person.name' }),
        field('name', { item: 'person.phone' }),
        field('again', { item: 'person.name' }),
        field('gone', { item: 'person.x9' }),
        field('off', { item: 'person.faith' }),
        field('both', { item: 'person.registeredArea', own: { type: 'text', length: 5, choices: [] } }),
        field('list', { own: { type: 'code', length: 1, choices: [] } }),
        field('drug', { group: 'drugs' }),
      ],
      {
        concerns: [{ field: 'list', test: 'is', values: ['1'] }],
        layout: { templateId: 't', cells: [{ sheet: '表', at: 'A1', key: 'nowhere' }], tags: [] },
      },
    ),
    items,
  )
  expect(faults.map(({ at, fault }) => `${at} ${fault}`)).toEqual([
    'gone unknown',
    'off off',
    'both neither',
    'list choices',
    'drug group',
    'name double',
    'again double',
    'concerns condition',
    'nowhere unknown',
  ])
})

test('[O3] a form about a dwelling takes its people only by a repeat, and a row holds nothing of the record', () => {
  const groups = [
    { key: 'who', title: '承租人', over: 'tenants', most: 0 },
    { key: 'rows', title: '家具', over: 'rows', most: 3 },
  ] as const
  const of = (group: string | undefined, item: string) => [
    field('a', { item, ...(group === undefined ? {} : { group }) }),
  ]
  const faultsOf = (fields: ReturnType<typeof of>) =>
    listFormFaults(form(fields, { subject: 'room', groups }), items).map(({ fault }) => fault)
  expect(faultsOf(of(undefined, 'person.name'))).toEqual(['subject'])
  expect(faultsOf(of('who', 'person.name'))).toEqual([])
  expect(faultsOf(of('rows', 'person.name'))).toEqual(['subject'])
  expect(faultsOf(of('who', 'room.floorArea'))).toEqual(['subject'])
  expect(faultsOf(of(undefined, 'room.floorArea'))).toEqual([])
})

test('[O4] a condition or check looks back only', () => {
  const when = [{ field: 'later', test: 'is', values: ['1'] }] as const
  const looking = form([
    field('first', { when }),
    field('later'),
    field('third', { when, checks: [{ kind: 'notBefore', field: 'third' }] }),
  ])
  expect(listFormFaults(looking, items)).toEqual([
    { at: 'first', fault: 'condition' },
    { at: 'third', fault: 'condition' },
  ])
})

test('[O3] a form without fields is none; it holds from its first to its last day', () => {
  expect(listFormFaults(form([]), items)).toEqual([{ at: 'fields', fault: 'empty' }])
  const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01']
  expect(days.map((day) => stateOfForm(form([]), day))).toEqual(['notYet', 'valid', 'valid', 'expired'])
})
