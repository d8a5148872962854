import { expect, test } from 'vitest'
import type { FormField } from './form.ts'
import { planFill } from './plan-fill.ts'
import { kindOf, readAnswers } from './read-answers.ts'
import { field, form, items, today } from './testing/forms.ts'

const values = { 'person.name': '刘一', 'person.idCard': '35060319450101001X' }

function read(fields: readonly FormField[], answers: Record<string, string>) {
  const groups = [{ key: 'rows', title: '用药', over: 'rows', most: 3 }] as const
  const asked = form(fields, { groups })
  return readAnswers({ form: asked, items, planned: planFill(asked, items, { values, members: [] }), answers, today })
}

const list = (fields: readonly FormField[], answers: Record<string, string>) =>
  read(fields, answers).faults.map(({ slot, fault }) => `${slot} ${fault}`)

test('[O8] an answer is read by the type of its field, and every fault is named', () => {
  const fields = [
    field('phone', { item: 'person.phone' }),
    field('level', { own: { type: 'code', length: 1, choices: [{ code: '1', name: '高血压' }] } }),
    field('pressure', {
      own: { type: 'number', length: 3, choices: [] },
      checks: [
        { kind: 'atLeast', value: '50' },
        { kind: 'atMost', value: '260' },
      ],
    }),
    field('seenOn', { own: { type: 'date', length: 10, choices: [] }, checks: [{ kind: 'atMost', value: 'today' }] }),
    field('nextOn', {
      own: { type: 'date', length: 10, choices: [] },
      checks: [{ kind: 'notBefore', field: 'seenOn' }],
    }),
    field('sex', { item: 'person.sex' }),
  ]
  const good = read(fields, {
    phone: '138 1234 5678',
    level: '高血压',
    pressure: '120',
    seenOn: '2026/11/1',
    nextOn: '20261201',
  })
  expect(good.faults).toEqual([])
  expect(good.added).toEqual([{ slot: 'phone', item: 'person.phone', of: undefined, value: '13812345678' }])
  expect(good.own).toEqual({ level: '1', pressure: '120', seenOn: '2026-11-01', nextOn: '2026-12-01' })
  expect(
    list(fields, {
      phone: '12',
      level: '糖尿病',
      pressure: '300',
      seenOn: '2026-11-30',
      nextOn: '2026-02-30',
      sex: '1',
      more: 'x',
    }),
  ).toEqual([
    'more notAsked',
    'phone phone',
    'level code',
    'pressure check',
    'seenOn check',
    'nextOn date',
    'sex notAsked',
  ])
  expect(list(fields, { seenOn: '2026-11-20', nextOn: '2026-11-19' })).toEqual(['nextOn check'])
})

test('[O8] what is known and said differently is a correction, not an answer', () => {
  const { added, corrected } = read([field('name', { item: 'person.name' })], { name: '刘二' })
  expect([added.length, corrected[0]?.value]).toEqual([0, '刘二'])
})

test('[O9] what is required is answered; a further row only once it is begun', () => {
  const fields = [
    field('level', { required: true }),
    field('drug', { group: 'rows', required: true }),
    field('dose', { group: 'rows', required: true }),
  ]
  expect(list(fields, { level: ' ' })).toEqual(['level empty', 'drug#1 empty', 'dose#1 empty'])
  expect(list(fields, { level: 'a', 'drug#1': '氨氯地平', 'dose#1': '5mg', 'dose#3': '1片' })).toEqual(['drug#3 empty'])
})

test('[O8] a field is written as its item or as the form says', () => {
  expect(kindOf(field('own'), items)?.type).toBe('text')
  expect(kindOf(field('phone', { item: 'person.phone' }), items)?.type).toBe('phone')
})
