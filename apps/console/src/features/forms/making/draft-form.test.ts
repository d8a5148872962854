import type { FormTemplate } from '@ejia/contract'
import { expect, test } from 'vitest'
import {
  addField,
  cellAt,
  changeField,
  emptyForm,
  fromTemplate,
  moveField,
  place,
  placeOf,
  removeField,
} from './draft-form.ts'

const form = emptyForm('018f0000-0000-7000-8000-000000000001', '2026-11-29')
type Guess = FormTemplate['sheets'][number]['guesses'][number]
const guess = (label: string, column: number, item: string | null): Guess => ({
  label,
  kind: 'cell',
  row: 1,
  column,
  item,
  own: { type: 'text', length: 100, choices: [] },
})
const template = (guesses: readonly ReturnType<typeof guess>[]): FormTemplate => ({
  id: '018f0000-0000-7000-8000-000000000002',
  fileName: '表.xlsx',
  kind: 'xlsx',
  sheets: [{ name: '表一', rows: [], merges: [], guesses: [...guesses] }],
  tags: [],
})

test('a file’s words become fields: what the record has is shown, the same a second time is asked', () => {
  const made = fromTemplate(
    form,
    template([guess('姓名', 1, 'person.name'), guess('补贴档次', 3, null), guess('申请人', 5, 'person.name')]),
  )
  expect(made.fields.map(({ label, item, required }) => [label, item, required])).toEqual([
    ['姓名', 'person.name', false],
    ['补贴档次', undefined, true],
    ['申请人', undefined, false],
  ])
  expect(made.layout?.cells.map(({ at }) => at)).toEqual(['B2', 'D2', 'F2'])
  expect(fromTemplate(form, template([{ ...guess('姓名', 1, null), kind: 'column' }])).layout?.list).toMatchObject({
    row: 2,
    columns: [{ column: 'B' }],
  })
})

test('a field that is pointed at another cell leaves the first; one that is removed leaves no trace', () => {
  const made = fromTemplate(form, template([guess('姓名', 1, null), guess('是否独居', 3, null)]))
  const moved = place(made, 'f1', { sheet: '表一', row: 4, column: 27 })
  expect([placeOf(moved, 'f1'), placeOf(moved, 'f2'), moved.layout?.cells.length]).toEqual(['AB5', 'D2', 2])
  const conditioned = changeField(moved, 'f2', (field) => ({
    ...field,
    when: [{ field: 'f1', test: 'is', values: ['1'] }],
  }))
  const removed = removeField(conditioned, 'f1')
  expect(removed.fields).toMatchObject([{ key: 'f2', when: [] }])
  expect(placeOf(removed, 'f1')).toBeUndefined()
})

test('fields are added under keys of their own and moved one step', () => {
  const two = addField(removeField(addField(addField(form)), 'f1'))
  expect(two.fields.map(({ key }) => key)).toEqual(['f2', 'f3'])
  expect(moveField(two, 'f3', -1).fields.map(({ key }) => key)).toEqual(['f3', 'f2'])
  expect(moveField(two, 'f2', -1)).toBe(two)
  expect(cellAt(0, 0)).toBe('A1')
})
