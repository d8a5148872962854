import { expect, test } from 'vitest'
import type { Item } from '../forms/index.ts'
import { isForeignMeaning, readForeignRow } from './read-foreign-row.ts'

const added: Item = {
  code: 'person.x1',
  subject: 'person',
  name: '低保证号',
  type: 'text',
  length: 10,
  choices: [],
  sensitive: false,
  derived: false,
  on: true,
}
const reading = {
  rules: { switchedOn: new Set<string>(), today: '2026-11-29' },
  items: new Map([[added.code, added]]),
}
const read = (cells: Record<string, string>) => readForeignRow(new Map(Object.entries(cells)), reading)

test('[M11] a row without a place is read, one without a name is not', () => {
  expect(read({ name: '陈大明', address: '水仙花园3栋1单元502室' })).toMatchObject({
    faults: [],
    address: '水仙花园3栋1单元502室',
    row: { values: { name: '陈大明' } },
  })
  expect(read({ phone: '13812345678' }).faults).toEqual([{ field: 'name', fault: 'empty' }])
  expect(read({ name: '陈', phone: '12', birthOn: '昨天', 'person.x1': '12345678901' }).faults).toEqual([
    { field: 'phone', fault: 'phone' },
    { field: 'birthOn', fault: 'date' },
    { field: 'person.x1', fault: 'length' },
  ])
})

test('[M12] a birth date or its year is read beside the values, never among them', () => {
  expect(read({ name: '陈', birthOn: '1956年3月9日' })).toMatchObject({
    birthOn: '1956-03-09',
    row: { values: { name: '陈' } },
  })
  expect(read({ name: '陈', birthOn: '1956年' }).birthOn).toBe('1956')
  expect(Object.keys(read({ name: '陈', birthOn: '1956' }).row.values)).toEqual(['name'])
})

test('[M13] what is switched off here or unknown is left aside', () => {
  const { row, faults, added: taken } = read({ name: '陈', ethnicity: '01', 'person.x1': 'A1', 'person.x9': 'B' })
  expect({ values: row.values, faults, taken }).toEqual({
    values: { name: '陈' },
    faults: [],
    taken: { 'person.x1': 'A1' },
  })
  expect(isForeignMeaning('ethnicity', reading)).toBe(false)
  expect(isForeignMeaning('sex', reading)).toBe(false)
  expect(isForeignMeaning('address', reading)).toBe(true)
})
