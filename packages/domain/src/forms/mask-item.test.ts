import { expect, test } from 'vitest'
import { maskItem, writtenItem } from './mask-item.ts'
import { items } from './testing/forms.ts'

test.each([
  ['person.name', '陈大明', '陈**'],
  ['person.idCard', '350603194501010015', '3506************15'],
  ['person.livingAddress', '毅阳路1号', '***'],
  ['person.sex', '1', '男'],
  ['person.population', 'floating', '流动人口'],
  ['person.age', '81', '81'],
  ['person.ethnicity', '01', '***'],
  ['person.x1', '6217000', '***'],
  ['room.gridName', '第一网格', '第一网格'],
])('[O17] %s %s is shown as %s', (code, value, shown) => {
  const item = items.get(code)
  expect(item && maskItem(item, value)).toBe(shown)
})

test('[O17] a code is written by its name', () => {
  expect(writtenItem({ choices: [{ code: '1', name: '男' }] }, '1')).toBe('男')
  expect(writtenItem({ choices: [] }, '1')).toBe('1')
})
