import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addBurdens, burdenOf } from './burden.ts'
import { concerns, type Known, planFill, visibleFields } from './plan-fill.ts'
import { readAnswers } from './read-answers.ts'
import { field, form, items, today } from './testing/forms.ts'

const known = (values: Record<string, string>, members: Known['members'] = []): Known => ({ values, members })
const liu = known({ 'person.name': '刘一', 'person.age': '81', 'person.population': 'registered' })

test('[O5] what is known is shown, what follows is never asked, the rest is asked', () => {
  const fields = [
    field('name', { item: 'person.name' }),
    field('sex', { item: 'person.sex' }),
    field('phone', { item: 'person.phone' }),
    field('level'),
  ]
  const planned = planFill(form(fields), items, liu)
  expect(planned.map(({ slot, state }) => `${slot} ${state}`)).toEqual([
    'name known',
    'sex follows',
    'phone asked',
    'level asked',
  ])
})

test('[O6] a condition on what is known decides at once, on what is asked by the answer', () => {
  const fields = [
    field('age', { item: 'person.age' }),
    field('ninety', { when: [{ field: 'age', test: 'atLeast', values: ['90'] }] }),
    field('eighty', { when: [{ field: 'age', test: 'atLeast', values: ['80'] }] }),
    field('alone'),
    field('contact', { when: [{ field: 'alone', test: 'is', values: ['yes'] }] }),
    field('phone', { when: [{ field: 'contact', test: 'isNot', values: ['none'] }] }),
  ]
  const planned = planFill(form(fields), items, liu)
  expect(planned.map(({ slot }) => slot)).toEqual(['age', 'eighty', 'alone', 'contact', 'phone'])
  const shown = (answers: Record<string, string>) => visibleFields(planned, answers).map(({ slot }) => slot)
  expect(shown({})).toEqual(['age', 'eighty', 'alone'])
  expect(shown({ alone: 'yes' })).toEqual(['age', 'eighty', 'alone', 'contact'])
  expect(shown({ alone: 'yes', contact: '李二' })).toEqual(['age', 'eighty', 'alone', 'contact', 'phone'])
  expect(shown({ alone: 'no', contact: '李二' })).toEqual(['age', 'eighty', 'alone'])
})

test('[O6] whom a form concerns is decided by what is known; what is not known rules nobody out', () => {
  const old = form([field('age', { item: 'person.age' })], {
    concerns: [{ field: 'age', test: 'atLeast', values: ['80'] }],
  })
  expect(concerns(old, liu)).toBe(true)
  expect(concerns(old, known({ 'person.age': '79' }))).toBe(false)
  expect(concerns(old, known({}))).toBe(true)
})

test('[O7] a repeated field stands once for each tenant or row', () => {
  const groups = [
    { key: 'who', title: '承租人', over: 'tenants', most: 0 },
    { key: 'rows', title: '用药', over: 'rows', most: 2 },
  ] as const
  const fields = [
    field('tenant', { item: 'person.name', group: 'who' }),
    field('job', { group: 'who', when: [{ field: 'tenant', test: 'isNot', values: ['无名'] }] }),
    field('drug', { group: 'rows' }),
  ]
  const members = [
    { id: 'p1', isTenant: true, values: { 'person.name': '王一' } },
    { id: 'p2', isTenant: false, values: { 'person.name': '王二' } },
    { id: 'p3', isTenant: true, values: {} },
  ]
  const planned = planFill(form(fields, { subject: 'room', groups }), items, known({}, members))
  expect(planned.map(({ slot, state }) => `${slot} ${state}`)).toEqual([
    'tenant@p1 known',
    'tenant@p3 asked',
    'job@p1 asked',
    'job@p3 asked',
    'drug#1 asked',
    'drug#2 asked',
  ])
  expect(visibleFields(planned, { 'tenant@p3': '赵六' }).map(({ slot }) => slot)).toContain('job@p3')
})

test('[O16] the burden figure counts what was known among all, a repeated row once', () => {
  const groups = [{ key: 'rows', title: '用药', over: 'rows', most: 5 }] as const
  const fields = [field('name', { item: 'person.name' }), field('level'), field('drug', { group: 'rows' })]
  const planned = planFill(form(fields, { groups }), items, liu)
  expect(burdenOf([planned])).toEqual({ known: 1, all: 3 })
  expect(addBurdens([burdenOf([planned]), { known: 9, all: 10 }])).toEqual({ known: 10, all: 13 })
})

const codes = ['person.name', 'person.phone', 'person.registeredArea', 'person.x1']
const values: Record<string, string> = {
  'person.name': '刘一',
  'person.phone': '13812345678',
  'person.registeredArea': '350603',
  'person.x1': '6217000',
}

test('[O10] whatever forms are filled one after the other, no item is asked twice', () => {
  const anyForm = fc
    .subarray(codes, { minLength: 1 })
    .map((chosen) => form(chosen.map((item) => field(item.slice(7), { item, required: true }))))
  fc.assert(
    fc.property(fc.array(anyForm, { minLength: 1, maxLength: 5 }), fc.subarray(codes), (forms, before) => {
      const record: Record<string, string> = Object.fromEntries(before.map((code) => [code, values[code] ?? '']))
      const asked: string[] = []
      for (const one of forms) {
        const planned = planFill(one, items, known(record))
        const open = planned.filter(({ state }) => state === 'asked')
        asked.push(...open.map(({ item }) => item ?? ''))
        const answers = Object.fromEntries(open.map(({ slot, item }) => [slot, values[item ?? ''] ?? '']))
        const { faults, added } = readAnswers({ form: one, items, planned, answers, today })
        expect(faults).toEqual([])
        for (const said of added) record[said.item] = said.value
      }
      expect(new Set(asked).size).toBe(asked.length)
      expect(asked.filter((code) => before.includes(code))).toEqual([])
    }),
  )
})
