import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextRunAt } from './next-run.ts'

test('[M14] daily at three in China is nineteen o’clock the day before in UTC', () => {
  const daily = { every: 'day', hour: 3 } as const
  expect(nextRunAt(daily, '2026-11-29T16:00:00.000Z')).toBe('2026-11-29T19:00:00.000Z')
  expect(nextRunAt(daily, '2026-11-29T19:00:00.000Z')).toBe('2026-11-30T19:00:00.000Z')
})

test('[M14] weekly on Monday', () => {
  // A Sunday in UTC, Monday already in China.
  const weekly = { every: 'week', weekday: 1, hour: 3 } as const
  expect(nextRunAt(weekly, '2026-11-29T18:00:00.000Z')).toBe('2026-11-29T19:00:00.000Z')
  expect(nextRunAt(weekly, '2026-11-29T19:00:00.000Z')).toBe('2026-12-06T19:00:00.000Z')
  expect(nextRunAt({ ...weekly, weekday: 7 }, '2026-11-30T00:00:00.000Z')).toBe('2026-12-05T19:00:00.000Z')
})

test('[M14] the next run is later than now, within a day or a week, at the hour asked for', () => {
  const hour = fc.integer({ min: 0, max: 23 })
  const schedules = fc.oneof(
    fc.record({ every: fc.constant('day' as const), hour }),
    fc.record({ every: fc.constant('week' as const), weekday: fc.integer({ min: 1, max: 7 }), hour }),
  )
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(schedules, instants, (schedule, now) => {
      const next = Date.parse(nextRunAt(schedule, now.toISOString()))
      expect(next).toBeGreaterThan(now.getTime())
      expect(next - now.getTime()).toBeLessThanOrEqual((schedule.every === 'day' ? 1 : 7) * 86_400_000)
      expect((new Date(next).getUTCHours() + 8) % 24).toBe(schedule.hour)
    }),
  )
})
