import { expect, test } from 'vitest'
import { isSpan, nextUntil } from './next-until.ts'

const daily = { every: 'day', hour: 7 } as const
/** Seven in the morning of the 29th in China. */
const seven = '2026-11-28T23:00:00.000Z'

test('[SC2] it happens on its last day and on that of what it is about, and not after', () => {
  const until = (until: string, validUntil = '2030-12-31') =>
    nextUntil(daily, { now: '2026-11-28T20:00:00.000Z', until, validUntil })
  expect(until('2026-11-29')).toBe(seven)
  expect(until('2026-11-28')).toBeUndefined()
  expect(until('2026-12-31', '2026-11-29')).toBe(seven)
  expect(until('2026-12-31', '2026-11-28')).toBeUndefined()
  expect(nextUntil(daily, { now: seven, until: '2026-11-29', validUntil: '2030-12-31' })).toBeUndefined()
})

test('[SC3] it ends within a year, and not after what it is about', () => {
  const now = '2026-11-28T20:00:00.000Z'
  const fits = (until: string, validUntil = '2030-12-31') => isSpan({ now, until, validUntil })
  expect(['2026-11-28', '2026-11-29', '2027-11-30', '2027-12-01', '2027-02-30'].map((until) => fits(until))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ])
  expect(fits('2026-12-31', '2026-12-30')).toBe(false)
})
