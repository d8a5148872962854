import { expect, test } from 'vitest'
import { showSpan, showTime } from './show-time.ts'

/** 14:10 on Monday 23 November 2026 in the city. */
const now = Date.parse('2026-11-23T06:10:00Z')

test.each([
  ['2026-11-23T09:30:00Z', '今天 17:30', 'today 17:30'],
  ['2026-11-22T16:30:00Z', '今天 00:30', 'today 00:30'],
  ['2026-11-22T09:30:00Z', '昨天 17:30', 'yesterday 17:30'],
  ['2026-11-24T09:30:00Z', '明天 17:30', 'tomorrow 17:30'],
  ['2026-11-25T09:30:00Z', '后天 17:30', 'Wed 25 Nov 17:30'],
  ['2026-11-27T09:30:00Z', '11月27日周五 17:30', 'Fri 27 Nov 17:30'],
  ['2026-12-08T09:30:00Z', '12月8日 17:30', '8 Dec 17:30'],
  ['2026-11-05T09:30:00Z', '11月5日 17:30', '5 Nov 17:30'],
  ['2027-02-05T09:30:00Z', '2027年2月5日 17:30', '5 Feb 2027 17:30'],
])('%s reads %s', (instant, zh, en) => {
  expect(showTime(instant, 'zh', now)).toBe(zh)
  expect(showTime(instant, 'en', now)).toBe(en)
})

test.each([
  [30_000, '1 分钟'],
  [59 * 60_000, '59 分钟'],
  [26 * 3_600_000, '26 小时'],
  [50 * 3_600_000, '2 天'],
])('%d ms is %s', (milliseconds, words) => {
  expect(showSpan(milliseconds, 'zh')).toBe(words)
})
