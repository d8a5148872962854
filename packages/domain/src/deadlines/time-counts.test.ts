import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LimitUnit, limitUnits } from './limit.ts'
import { city, timing } from './testing/city-time.ts'
import { type FullTiming, timingOf } from './timing-of.ts'

const begin = Date.parse('2025-01-01T00:00:00Z')
const instant = fc.integer({ min: 0, max: 2 * 365 * 1440 }).map((minutes) => iso(begin + minutes * 60_000))
const unit = fc.constantFrom(...limitUnits)
const amount = fc.integer({ min: 1, max: 60 })

const due = (startedAt: string, count: number, of: LimitUnit, by: FullTiming = timing) =>
  by.again({ dueAt: startedAt, limit: { amount: count, unit: of } }, { startedAt, pauses: [] }, city)
const worked = (from: string, to: string) => timing.workedBetween(from, to, city)

test('[T4] working time adds up and never runs backwards', () => {
  fc.assert(
    fc.property(instant, instant, instant, (a, b, c) => {
      expect(worked(a, b) + worked(b, c)).toBe(worked(a, c))
      expect(Math.sign(worked(a, b)) * Math.sign(Date.parse(b) - Date.parse(a))).toBeGreaterThanOrEqual(0)
      expect(Math.abs(worked(a, b))).toBeLessThanOrEqual(Math.abs(Date.parse(b) - Date.parse(a)))
    }),
  )
})

test('[T8] who starts later is never due earlier, and more time never ends earlier', () => {
  fc.assert(
    fc.property(instant, instant, amount, amount, unit, (a, b, less, more, of) => {
      const [first, second] = [a, b].toSorted()
      if (first === undefined || second === undefined) return
      expect(due(first, less, of) <= due(second, less, of)).toBe(true)
      expect(due(a, Math.min(less, more), of) <= due(a, Math.max(less, more), of)).toBe(true)
      expect(due(a, less, of) > a).toBe(true)
    }),
  )
})

test('[T8] [T5] limits of working time add up: so much, and then so much more, is the sum', () => {
  fc.assert(
    fc.property(instant, amount, amount, fc.constantFrom('workingHours', 'workingDays', 'hours'), (a, one, two, of) => {
      expect(due(due(a, one, of), two, of)).toBe(due(a, one + two, of))
    }),
  )
})

test('[T5] so many working hours hold exactly so much working time', () => {
  fc.assert(fc.property(instant, amount, (a, count) => worked(a, due(a, count, 'workingHours')) === count * 3_600_000))
})

test('[T11] after a pause there is as much working time left as there was before', () => {
  const working = fc.constantFrom<LimitUnit[]>('workingHours', 'workingDays')
  fc.assert(
    fc.property(instant, instant, instant, amount, working, (start, b, c, count, of) => {
      const [from, to] = [b, c].toSorted()
      if (from === undefined || to === undefined) return
      const dueAt = due(start, count, of)
      const moved = timing.afterPause({ dueAt, limit: { amount: count, unit: of } }, { from, to }, city)
      expect(worked(to, moved)).toBe(worked(from, dueAt))
    }),
  )
})

test('[T11] two pauses in a row take what one pause over both takes', () => {
  fc.assert(
    fc.property(instant, fc.tuple(instant, instant, instant), amount, unit, (start, instants, count, of) => {
      const [a, b, c] = instants.toSorted()
      if (a === undefined || b === undefined || c === undefined || of === 'calendarDays') return
      const term = { dueAt: due(start, count, of), limit: { amount: count, unit: of } }
      const first = timing.afterPause(term, { from: a, to: b }, city)
      const both = timing.afterPause({ ...term, dueAt: first }, { from: b, to: c }, city)
      expect(both).toBe(timing.afterPause(term, { from: a, to: c }, city))
    }),
  )
})

test('[T11] a period in calendar days that was paused still ends on a working day, and not early', () => {
  fc.assert(
    fc.property(instant, amount, fc.integer({ min: 1, max: 90 * 24 }), (start, count, hours) => {
      const term = { dueAt: due(start, count, 'calendarDays'), limit: { amount: count, unit: 'calendarDays' as const } }
      const pause = { from: start, to: iso(Date.parse(start) + hours * 3_600_000) }
      const moved = timing.afterPause(term, pause, city)
      expect(Date.parse(moved) - Date.parse(term.dueAt)).toBeGreaterThanOrEqual(hours * 3_600_000)
      const [day] = timing.listDays(city, Math.floor((Date.parse(moved) + 8 * 3_600_000) / 86_400_000), 1)
      expect(day?.openings).not.toEqual([])
    }),
  )
})

test('[T12] computed again from its start and its pauses a deadline is the one it has', () => {
  fc.assert(
    fc.property(
      instant,
      fc.array(fc.integer({ min: 1, max: 9999 }), { maxLength: 6 }),
      amount,
      unit,
      (a, gaps, n, of) => {
        const marks = gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0) * 60_000)
        const pauses = marks.flatMap((to, index) =>
          index % 2 === 1 ? [{ from: iso(Date.parse(a) + (marks[index - 1] ?? 0)), to: iso(Date.parse(a) + to) }] : [],
        )
        const limit = { amount: n, unit: of }
        const lived = pauses.reduce((dueAt, pause) => timing.afterPause({ dueAt, limit }, pause, city), due(a, n, of))
        expect(timing.again({ dueAt: lived, limit }, { startedAt: a, pauses }, city)).toBe(lived)
      },
    ),
  )
})

test('[T13] near lies between the start and the deadline, and a pause moves both alike', () => {
  fc.assert(
    fc.property(instant, amount, unit, (start, count, of) => {
      const term = { dueAt: due(start, count, of), limit: { amount: count, unit: of } }
      const near = timing.warnAt(term, start, city)
      expect(near >= start && near <= term.dueAt).toBe(true)
      if (of !== 'hours') expect(Math.abs(worked(near, term.dueAt) * 4 - worked(start, term.dueAt))).toBeLessThan(5)
    }),
  )
})

test('[T4] a calendar of other years and hours keeps the same laws at its edges', () => {
  const always = { from: '00:00', to: '24:00' }
  const calendar = { areaCode: city, weekly: Array.from({ length: 7 }, () => [always]), exceptions: [] }
  const round = timingOf({ holidays: [], calendars: [calendar], limits: [], escalation: [] })
  expect(due('2027-08-02T00:00:00.000Z', 24, 'workingHours', round)).toBe('2027-08-03T00:00:00.000Z')
  expect(due('2027-08-02T00:00:00.000Z', 1, 'workingDays', round)).toBe('2027-08-03T15:59:59.000Z')
  expect(round.workedBetween('1999-01-01T00:00:00Z', '2000-01-01T00:00:00Z', city)).toBe(0)
  expect(Date.parse(round.warnAt({ dueAt: '9999-01-01T00:00:00.000Z' }, '2026-01-01T00:00:00Z', city))).toBeGreaterThan(
    0,
  )
})

function iso(at: number): string {
  return new Date(at).toISOString()
}
