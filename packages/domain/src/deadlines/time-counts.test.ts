import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from './city-day.ts'
import { type Limit, limitUnits } from './limit.ts'
import { city, timing } from './testing/city-time.ts'
import { timingOf } from './timing-of.ts'

const minute = 60_000
const begin = Date.parse('2025-01-01T00:00:00Z')
const instant = fc.integer({ min: 0, max: 2 * 365 * 1440 }).map((minutes) => iso(begin + minutes * minute))
const ofUnits = (...units: readonly Limit['unit'][]) =>
  fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom(...units) })
const anyLimit = ofUnits(...limitUnits)
const inOrder = (count: number) =>
  fc.array(instant, { minLength: count, maxLength: count }).map((all) => all.toSorted())

const due = (startedAt: string, limit: Limit, by = timing) =>
  by.again({ dueAt: startedAt, limit }, { startedAt, pauses: [] }, city)
const worked = (from = '', to = '') => timing.workedBetween(from, to, city)
const paused = (dueAt: string, limit: Limit, [from = '', to = '']: readonly string[]) =>
  timing.afterPause({ dueAt, limit }, { from, to }, city)

test('[T4] working time adds up and never runs backwards', () => {
  fc.assert(
    fc.property(instant, instant, instant, (a, b, c) => {
      expect(worked(a, b) + worked(b, c)).toBe(worked(a, c))
      const passed = Date.parse(b) - Date.parse(a)
      expect(Math.sign(worked(a, b)) * Math.sign(passed)).toBeGreaterThanOrEqual(0)
      expect(Math.abs(worked(a, b))).toBeLessThanOrEqual(Math.abs(passed))
    }),
  )
})

test('[T8] who starts later is never due earlier', () => {
  fc.assert(
    fc.property(inOrder(2), anyLimit, ([first = '', second = ''], limit) => {
      expect(due(first, limit) <= due(second, limit)).toBe(true)
      expect(due(first, limit) > first).toBe(true)
    }),
  )
})

test('[T8] more time never ends earlier', () => {
  fc.assert(
    fc.property(instant, anyLimit, fc.nat(60), (start, { amount, unit }, more) => {
      expect(due(start, { amount, unit }) <= due(start, { amount: amount + more, unit })).toBe(true)
    }),
  )
})

test('[T8] limits of working time add up: so much, and then so much more, is the sum', () => {
  fc.assert(
    fc.property(
      instant,
      ofUnits('workingHours', 'workingDays', 'hours'),
      fc.nat(60),
      (start, { amount, unit }, rest) => {
        const more = rest + 1
        const inTwo = due(due(start, { amount, unit }), { amount: more, unit })
        expect(inTwo).toBe(due(start, { amount: amount + more, unit }))
      },
    ),
  )
})

test('[T5] so many working hours hold exactly so much working time', () => {
  fc.assert(
    fc.property(instant, ofUnits('workingHours'), (start, limit) => {
      expect(worked(start, due(start, limit))).toBe(limit.amount * 60 * minute)
    }),
  )
})

test('[T11] after a pause there is as much working time left as there was before', () => {
  fc.assert(
    fc.property(instant, inOrder(2), ofUnits('workingHours', 'workingDays'), (start, pause, limit) => {
      const dueAt = due(start, limit)
      expect(worked(pause[1], paused(dueAt, limit, pause))).toBe(worked(pause[0], dueAt))
    }),
  )
})

test('[T11] two pauses in a row take what one pause over both takes', () => {
  const additive = ofUnits('hours', 'workingHours', 'workingDays')
  fc.assert(
    fc.property(instant, inOrder(3), additive, (start, [a = '', b = '', c = ''], limit) => {
      const dueAt = due(start, limit)
      expect(paused(paused(dueAt, limit, [a, b]), limit, [b, c])).toBe(paused(dueAt, limit, [a, c]))
    }),
  )
})

test('[T11] a period in calendar days that was paused still ends on a working day, and not early', () => {
  fc.assert(
    fc.property(instant, ofUnits('calendarDays'), fc.integer({ min: 1, max: 90 * 1440 }), (start, limit, minutes) => {
      const dueAt = due(start, limit)
      const moved = Date.parse(paused(dueAt, limit, [start, iso(Date.parse(start) + minutes * minute)]))
      expect(moved - Date.parse(dueAt)).toBeGreaterThanOrEqual(minutes * minute)
      expect(timing.listDays(city, dayOf(moved), 1)[0]?.openings).not.toEqual([])
    }),
  )
})

test('[T12] computed again from its start and its pauses a deadline is the one it has', () => {
  const lives = inOrder(7).map(([startedAt = '', ...marks]) => ({
    startedAt,
    pauses: [0, 2, 4].map((at) => ({ from: marks[at] ?? '', to: marks[at + 1] ?? '' })),
  }))
  fc.assert(
    fc.property(lives, anyLimit, (clock, limit) => {
      const lived = clock.pauses.reduce(
        (dueAt, pause) => timing.afterPause({ dueAt, limit }, pause, city),
        due(clock.startedAt, limit),
      )
      expect(timing.again({ dueAt: lived, limit }, clock, city)).toBe(lived)
    }),
  )
})

test('[T13] near lies between the start and the deadline', () => {
  fc.assert(
    fc.property(instant, anyLimit, (start, limit) => {
      const dueAt = due(start, limit)
      const near = timing.warnAt({ dueAt, limit }, start, city)
      expect(near >= start && near <= dueAt).toBe(true)
    }),
  )
})

test('[T13] near is when a quarter of the working time is left, however long it stood still', () => {
  fc.assert(
    fc.property(instant, inOrder(2), ofUnits('workingHours', 'workingDays'), (start, pause, limit) => {
      const dueAt = due(start, limit)
      const quarter = worked(start, dueAt) / 4
      const moved = paused(dueAt, limit, pause)
      expect(worked(timing.warnAt({ dueAt: moved, limit }, start, city), moved)).toBeCloseTo(quarter, -1)
    }),
  )
})

test('[T4] hours around the clock and dates far off keep the same laws', () => {
  const always = { from: '00:00', to: '24:00' }
  const calendar = { areaCode: city, weekly: Array.from({ length: 7 }, () => [always]), exceptions: [] }
  const round = timingOf({ holidays: [], calendars: [calendar], limits: [], escalation: [] })
  const begun = '2027-08-02T00:00:00.000Z'
  expect(due(begun, { amount: 24, unit: 'workingHours' }, round)).toBe('2027-08-03T00:00:00.000Z')
  expect(due(begun, { amount: 1, unit: 'workingDays' }, round)).toBe('2027-08-03T15:59:59.000Z')
  expect(round.workedBetween('1999-01-01T00:00:00Z', '2000-01-01T00:00:00Z', city)).toBe(0)
  expect(round.warnAt({ dueAt: '9999-01-01T00:00:00.000Z' }, begun, city) > begun).toBe(true)
})

function iso(at: number): string {
  return new Date(at).toISOString()
}
