import { expect, test } from 'vitest'
import { areOpenings, findCalendarFault, nextOpening, sayOpenings, tidyTime } from './openings.ts'

test.each([
  ['8:00', '08:00'],
  ['800', '08:00'],
  ['8', '08:00'],
  ['１７：30', '17:30'],
  ['24:00', '24:00'],
  ['half past', 'half past'],
])('%s is meant as %s', (typed, meant) => {
  expect(tidyTime(typed)).toBe(meant)
})

test('openings follow each other and do not run backwards', () => {
  const morning = { from: '08:00', to: '12:00' }
  expect(areOpenings([morning, { from: '14:30', to: '24:00' }])).toBe(true)
  expect(areOpenings([morning, { from: '11:00', to: '17:00' }])).toBe(false)
  expect(areOpenings([{ from: '12:00', to: '08:00' }])).toBe(false)
  expect(areOpenings([{ from: '8:00', to: '12:00' }])).toBe(false)
})

test('a week needs a day of work', () => {
  const never = Array.from({ length: 7 }, () => [])
  expect(findCalendarFault({ weekly: never, exceptions: [] })).toBe('empty')
  const monday = [[{ from: '08:00', to: '12:00' }], ...never.slice(1)]
  expect(findCalendarFault({ weekly: monday, exceptions: [] })).toBeUndefined()
})

test('after a morning an afternoon is offered', () => {
  expect(nextOpening([{ from: '08:00', to: '12:00' }])).toEqual({ from: '14:30', to: '17:30' })
  expect(areOpenings([{ from: '08:00', to: '23:30' }, nextOpening([{ from: '08:00', to: '23:30' }])])).toBe(true)
})

test('a day without openings is said as rest', () => {
  expect(sayOpenings([], '休息')).toBe('休息')
  expect(sayOpenings([{ from: '08:00', to: '12:00' }], '休息')).toBe('08:00–12:00')
})
