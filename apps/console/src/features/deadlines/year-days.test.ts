import { deadlines } from '@ejia/domain'
import { expect, test } from 'vitest'
import { yearDays } from './year-days.ts'

const calendar = {
  weekly: deadlines.defaultCalendar.weekly.map((openings) => [...openings]),
  exceptions: [{ date: '2026-11-25', name: '台风', openings: [] }],
}
const holidays = [{ year: 2026, days: [{ name: '元旦', date: '2026-01-01', isOffDay: true }] }]

test('a year has its months, and each begins on its weekday', () => {
  const months = yearDays(2026, { areaCode: '3506', calendar, holidays })
  expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  // 1 November 2026 is a Sunday.
  expect(months[10]?.blanks).toBe(6)
})

test('a day says why it is as it is', () => {
  const months = yearDays(2026, { areaCode: '3506', calendar, holidays })
  expect(months[0]?.days[0]).toMatchObject({ because: 'holiday', name: '元旦' })
  expect(months[10]?.days[24]).toMatchObject({ because: 'exception', name: '台风', openings: [] })
  expect(months[10]?.days[25]).toMatchObject({ because: 'week' })
})
