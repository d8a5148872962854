import { expect, test } from 'vitest'
import { wordsIn } from './index.ts'
import { sayMore } from './say-more.ts'

const zh = wordsIn('zh')

test('the second text of a step says what it is', () => {
  expect(sayMore({ type: 'Escalated', more: '上门两次' }, zh)).toBe('已做的努力：上门两次')
  expect(sayMore({ type: 'Relocated', more: '建元东路' }, zh)).toBe('建元东路')
})

test('a code is put into words', () => {
  expect(sayMore({ type: 'Closed', more: 'verified' }, zh)).toBe('核查通过')
  expect(sayMore({ type: 'Resumed', more: 'answered' }, zh)).toBe('诉求人已答复')
  expect(sayMore({ type: 'ReporterContacted', more: 'visit' }, wordsIn('en'))).toBe('Visit')
})

test('nothing is said where there is nothing', () => {
  expect(sayMore({ type: 'Closed', more: null }, zh)).toBeUndefined()
})
