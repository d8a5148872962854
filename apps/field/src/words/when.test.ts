import { expect, test } from 'vitest'
import { wordsOf } from './language.ts'
import { agoWords, dayEnd, deadlineWords, fromLocalInput, momentWords, pressureOf, toLocalInput } from './when.ts'

const zh = wordsOf('zh').time
const en = wordsOf('en').time
/** 14:10 on Monday 23 November 2026 in the city. */
const now = new Date('2026-11-23T06:10:00Z')

test.each([
  ['2026-11-23T09:30:00Z', '还剩 3 小时（今天 17:30 前）'],
  ['2026-11-23T06:35:00Z', '还剩 25 分钟（今天 14:35 前）'],
  ['2026-11-24T09:30:00Z', '还剩 27 小时（明天 17:30 前）'],
  ['2026-11-25T09:30:00Z', '还剩 2 天（后天 17:30 前）'],
  ['2026-11-30T09:30:00Z', '还剩 7 天（11月30日周一 17:30 前）'],
  ['2027-01-04T09:30:00Z', '还剩 42 天（2027年1月4日 17:30 前）'],
  ['2026-11-23T04:10:00Z', '已超时 2 小时（今天 12:10 到期）'],
  ['2026-11-22T06:09:00Z', '已超时 24 小时（昨天 14:09 到期）'],
])('a deadline at %s reads %s', (dueAt, words) => {
  expect(deadlineWords(dueAt, { now, words: zh })).toBe(words)
})

test('the English words say the same', () => {
  expect(deadlineWords('2026-11-23T09:30:00Z', { now, words: en })).toBe('3 hours left (by today 17:30)')
  expect(deadlineWords('2026-11-23T05:10:00Z', { now, words: en })).toBe('1 hour overdue (was due today 13:10)')
})

test('midnight in the city, not in London, parts today from tomorrow', () => {
  expect(momentWords('2026-11-23T15:59:00Z', { now, words: zh })).toBe('今天 23:59')
  expect(momentWords('2026-11-23T16:00:00Z', { now, words: zh })).toBe('明天 00:00')
})

test('a deadline presses from when the server says, else in its last four hours', () => {
  const pressure = (dueAt: string, warnAt: string | null) => pressureOf({ dueAt, warnAt }, now)
  expect(pressure('2026-11-23T06:09:59Z', null)).toBe('over')
  expect(pressure('2026-11-23T10:09:59Z', null)).toBe('soon')
  expect(pressure('2026-11-23T10:10:00Z', null)).toBe('calm')
  expect(pressure('2026-11-27T09:30:00Z', '2026-11-23T06:10:00Z')).toBe('soon')
  expect(pressure('2026-11-23T09:30:00Z', '2026-11-23T06:10:01Z')).toBe('calm')
})

test.each([
  ['2026-11-26T09:30:00Z', '11月26日周四 17:30'],
  ['2026-11-28T16:30:00Z', '11月29日周日 00:30'],
  ['2026-12-01T09:30:00Z', '12月1日 17:30'],
  ['2026-11-20T09:30:00Z', '11月20日 17:30'],
])('%s reads %s: days of the coming week have their weekday', (at, said) => {
  expect(momentWords(at, { now, words: zh })).toBe(said)
})

test('the last minute is just now', () => {
  expect(agoWords('2026-11-23T06:09:30Z', { now, words: zh })).toBe('刚刚')
  expect(agoWords('2026-11-23T05:40:00Z', { now, words: zh })).toBe('30 分钟前')
})

test('the end of a working day is 17:30 in the city', () => {
  expect(dayEnd(now, 0)).toBe('2026-11-23T09:30:00.000Z')
  expect(dayEnd(new Date('2026-11-23T17:00:00Z'), 1)).toBe('2026-11-25T09:30:00.000Z')
})

test('a chosen date survives the way through the input', () => {
  expect(fromLocalInput(toLocalInput('2026-11-25T09:30:00.000Z'))).toBe('2026-11-25T09:30:00.000Z')
  expect(fromLocalInput('')).toBe('')
})
