import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextRunAt } from './next-run.ts'

test('[SC1] daily at three in China is nineteen o’clock the day before in UTC', () => {
  const daily = { every: 'day', hour: 3 } as const
  expect(nextRunAt(daily, '2026-11-29T16:00:00.000Z')).toBe('2026-11-29T19:00:00.000Z')
  expect(nextRunAt(daily, '2026-11-29T19:00:00.000Z')).toBe('2026-11-30T19:00:00.000Z')
})

test('[SC1] weekly on Monday', () => {
  // A Sunday in UTC, Monday already in China.
  const weekly = { every: 'week', weekday: 1, hour: 3 } as const
  expect(nextRunAt(weekly, '2026-11-29T18:00:00.000Z')).toBe('2026-11-29T19:00:00.000Z')
  expect(nextRunAt(weekly, '2026-11-29T19:00:00.000Z')).toBe('2026-12-06T19:00:00.000Z')
  expect(nextRunAt({ ...weekly, weekday: 7 }, '2026-11-30T00:00:00.000Z')).toBe('2026-12-05T19:00:00.000Z')
})

test('[SC1] monthly on the 31st is the last day of a shorter month', () => {
  const monthly = { every: 'month', day: 31, hour: 9 } as const
  expect(nextRunAt(monthly, '2026-11-29T00:00:00.000Z')).toBe('2026-11-30T01:00:00.000Z')
  expect(nextRunAt(monthly, '2028-02-01T00:00:00.000Z')).toBe('2028-02-29T01:00:00.000Z')
  expect(nextRunAt({ ...monthly, day: 1 }, '2026-11-30T16:30:00.000Z')).toBe('2026-12-01T01:00:00.000Z')
})

test('[SC1] the next run is later than now, within a day, a week or a month, at the hour asked for', () => {
  const hour = fc.integer({ min: 0, max: 23 })
  const schedules = fc.oneof(
    fc.record({ every: fc.constant('day' as const), hour }),
    fc.record({ every: fc.constant('week' as const), weekday: fc.integer({ min: 1, max: 7 }), hour }),
    fc.record({ every: fc.constant('month' as const), day: fc.integer({ min: 1, max: 31 }), hour }),
  )
  const days = { day: 1, week: 7, month: 31 } as const
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(schedules, instants, (schedule, now) => {
      const next = Date.parse(nextRunAt(schedule, now.toISOString()))
      expect(next).toBeGreaterThan(now.getTime())
      expect(next - now.getTime()).toBeLessThanOrEqual(days[schedule.every] * 86_400_000)
      expect((new Date(next).getUTCHours() + 8) % 24).toBe(schedule.hour)
    }),
  )
})
