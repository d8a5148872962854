import { describe, expect, test } from 'vitest'
import { deadlineWords } from './deadline.ts'
import { fromWallClock, showDuration, showInstant, toWallClock } from './instants.ts'

const now = new Date('2026-11-23T08:00:00.000Z')

describe('instants', () => {
  test('are shown by the clock of China', () => {
    expect(showInstant('2026-11-23T16:30:00.000Z', now)).toBe('11-24 00:30')
    expect(showInstant('2025-12-31T15:59:00.000Z', now)).toBe('2025-12-31 23:59')
  })

  test('come back from the wall clock as they were', () => {
    const iso = '2026-11-23T02:15:00.000Z'
    expect(toWallClock(iso)).toBe('2026-11-23T10:15:00')
    expect(fromWallClock(toWallClock(iso))).toBe(iso)
    expect(fromWallClock('2026-11-23')).toBe('2026-11-22T16:00:00.000Z')
  })
})

describe('durations', () => {
  const minutes = 60_000
  const hours = 60 * minutes

  test.each([
    [30_000, '不到 1 分钟'],
    [59 * minutes, '59 分钟'],
    [23 * hours, '23 小时'],
    [25 * hours, '1 天 1 小时'],
    [48 * hours, '2 天'],
    [100 * hours, '4 天'],
  ])('%d ms is said as %s', (milliseconds, words) => {
    expect(showDuration(milliseconds, 'zh')).toBe(words)
  })
})

describe('deadlines', () => {
  test('say how much is left, and turn urgent within a day', () => {
    expect(deadlineWords({ dueAt: '2026-11-23T11:00:00.000Z' }, now, 'zh')).toEqual({
      urgency: 'soon',
      text: '还剩 3 小时',
    })
    expect(deadlineWords({ dueAt: '2026-11-27T08:00:00.000Z' }, now, 'zh')).toEqual({
      urgency: 'calm',
      text: '还剩 4 天',
    })
  })

  test('turn urgent when the server says so, which counts working time', () => {
    const due = { dueAt: '2026-11-27T08:00:00.000Z', warnAt: '2026-11-23T07:00:00.000Z' }
    expect(deadlineWords(due, now, 'zh').urgency).toBe('soon')
    expect(deadlineWords({ ...due, warnAt: '2026-11-23T09:00:00.000Z' }, now, 'zh').urgency).toBe('calm')
  })

  test('say how long they are over', () => {
    expect(deadlineWords({ dueAt: '2026-11-23T06:00:00.000Z' }, now, 'zh')).toEqual({
      urgency: 'over',
      text: '已超时 2 小时',
    })
    expect(deadlineWords({ dueAt: '2026-11-23T06:00:00.000Z' }, now, 'en').text).toBe('2 h overdue')
  })
})
