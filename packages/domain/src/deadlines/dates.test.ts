import { expect, test } from 'vitest'
import { at, dueOf, wall } from './testing/city-time.ts'

/** Start, limit, due; worked out by hand on a paper calendar. Office hours 08:00–12:00 and 14:30–17:30. */
const table = [
  // Plain time runs through nights and holidays.
  ['2026-02-16 23:50', '0.5 hours', '2026-02-17 00:20'],
  ['2026-09-30 17:00', '24 hours', '2026-10-01 17:00'],
  // Hours of work on one day, over lunch, over night, over a weekend.
  ['2026-03-03 08:00', '4 workingHours', '2026-03-03 12:00'],
  ['2026-03-03 10:00', '4 workingHours', '2026-03-03 16:30'],
  ['2026-03-03 13:10', '3 workingHours', '2026-03-03 17:30'],
  ['2026-03-03 16:30', '4 workingHours', '2026-03-04 11:00'],
  ['2026-03-06 17:00', '1 workingHours', '2026-03-09 08:30'],
  ['2026-03-07 11:00', '1 workingHours', '2026-03-09 09:00'],
  // New Year 2025 is one Wednesday; of 2026 three days, and the Sunday after is worked.
  ['2024-12-31 10:00', '1 workingDays', '2025-01-02 17:30'],
  ['2025-12-31 10:00', '1 workingDays', '2026-01-04 17:30'],
  ['2026-01-02 10:00', '2 workingDays', '2026-01-05 17:30'],
  // Spring Festival 2025: 28 January to 4 February; Sunday 26 January and Saturday 8 February are worked.
  ['2025-01-24 16:00', '4 workingHours', '2025-01-26 10:30'],
  ['2025-01-24 10:00', '2 workingDays', '2025-01-27 17:30'],
  ['2025-01-27 09:00', '3 workingDays', '2025-02-07 17:30'],
  ['2025-01-27 09:00', '4 workingDays', '2025-02-08 17:30'],
  ['2025-01-27 09:00', '5 workingDays', '2025-02-10 17:30'],
  ['2025-01-26 09:00', '7 calendarDays', '2025-02-05 17:30'],
  // Spring Festival 2026: 15 to 23 February; Saturdays 14 and 28 February are worked.
  ['2026-02-13 17:00', '1 workingDays', '2026-02-14 17:30'],
  ['2026-02-14 16:30', '4 workingHours', '2026-02-24 11:00'],
  ['2026-02-13 09:00', '20 workingDays', '2026-03-19 17:30'],
  ['2026-02-20 12:00', '5 workingDays', '2026-02-28 17:30'],
  ['2026-02-10 12:00', '7 calendarDays', '2026-02-24 17:30'],
  // Labour Day: Sunday 27 April 2025 and Saturday 9 May 2026 are worked.
  ['2025-04-25 15:00', '1 workingDays', '2025-04-27 17:30'],
  ['2026-04-30 15:00', '4 workingDays', '2026-05-09 17:30'],
  // National Day 2025 with Mid-Autumn: 1 to 8 October; Sunday 28 September and Saturday 11 October are worked.
  ['2025-09-26 10:00', '1 workingDays', '2025-09-28 17:30'],
  ['2025-09-26 10:00', '3 workingDays', '2025-09-30 17:30'],
  ['2025-09-30 17:00', '4 workingHours', '2025-10-09 11:30'],
  ['2025-10-05 09:00', '3 workingDays', '2025-10-11 17:30'],
  ['2025-09-30 09:00', '7 calendarDays', '2025-10-09 17:30'],
  // National Day 2026: 1 to 7 October; Sunday 20 September and Saturday 10 October are worked.
  ['2026-09-18 10:00', '1 workingDays', '2026-09-20 17:30'],
  ['2026-09-19 17:00', '2 workingHours', '2026-09-20 10:00'],
  ['2026-09-30 10:00', '7 workingDays', '2026-10-15 17:30'],
  ['2026-09-30 17:30', '1 workingHours', '2026-10-08 09:00'],
  ['2026-10-09 12:00', '1 workingDays', '2026-10-10 17:30'],
  ['2026-09-25 10:00', '7 calendarDays', '2026-10-08 17:30'],
] as const

test.each(table)('[T1] [T2] [T5] [T6] [T7] begun %s, %s end %s', (start, limit, due) => {
  expect(wall(dueOf(at(start), limit))).toBe(due)
})

test.each([
  ['2026-12-31 10:00', '1 workingDays', '2027-01-04 17:30'],
  ['2027-04-30 10:00', '1 workingDays', '2027-05-03 17:30'],
  ['2027-09-30 10:00', '1 workingDays', '2027-10-04 17:30'],
])('[T3] of 2027, not published here, the fixed holidays are off: begun %s, %s end %s', (start, limit, due) => {
  expect(wall(dueOf(at(start), limit))).toBe(due)
})

const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai', 'Europe/Berlin']

test.each(zones)('[T4] the table is the same on a machine that stands in %s', (zone) => {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  const seen = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const dues = table.map(([start, limit]) => wall(dueOf(at(start), limit)))
  if (before === undefined) delete process.env['TZ']
  else process.env['TZ'] = before
  expect(seen).toBe(zone)
  expect(dues).toEqual(table.map(([, , due]) => due))
})
