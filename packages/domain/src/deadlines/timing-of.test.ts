import { expect, test } from 'vitest'
import { dayOfDate } from './city-day.ts'
import { at, city, settings, timing, wall } from './testing/city-time.ts'
import { timingOf } from './timing-of.ts'

const grid = '350603003003001'
const start = at('2026-09-30 10:00')
const matter = { urgent: false, areaCode: grid, level: 'street' } as const
const solveOf = (categoryId: string, urgent = false) => {
  const { solve } = timing.limitsFor({ ...matter, categoryId, urgent }, start)
  return solve && wall(solve.dueAt)
}

test('[T9] a category has its own limits, and what is urgent is due within hours', () => {
  expect(solveOf('unclear')).toBe('2026-10-20 17:30')
  expect(solveOf('rubbish')).toBe('2026-10-09 17:30')
  expect(solveOf('rubbish', true)).toBe('2026-10-01 10:00')
  expect(solveOf('neighbour-dispute')).toBe('2026-10-30 17:30')
  const { accept, contact } = timing.limitsFor({ ...matter, categoryId: 'tip-off', urgent: true }, start)
  expect([accept?.dueAt, contact]).toEqual([at('2026-09-30 10:30'), undefined])
})

test('[T9] category weighs more than urgency, and urgency more than level', () => {
  const rules = (amount: number, given: object) => [
    { clock: 'solve' as const, limit: { amount, unit: 'hours' as const }, ...given },
  ]
  const by = timingOf({
    ...settings,
    limits: [
      { rules: [...rules(1, {}), ...rules(2, { level: 'street' }), ...rules(3, { urgent: true })], milestones: [] },
      { categoryId: 'pets', rules: [...rules(4, {}), ...rules(5, { urgent: true, level: 'street' })], milestones: [] },
    ],
  })
  const solve = (given: object) => by.limitsFor({ ...matter, ...given }, start).solve?.limit?.amount
  expect(solve({ level: 'city' })).toBe(1)
  expect(solve({})).toBe(2)
  expect(solve({ urgent: true })).toBe(3)
  expect(solve({ categoryId: 'pets', urgent: true, level: 'city' })).toBe(4)
  expect(solve({ categoryId: 'pets', urgent: true })).toBe(5)
  expect(solve({ categoryId: 'noise' })).toBe(2)
})

test('[T10] unlawful building: work stops in 4 working hours, the fine is set in 7 working days, it goes in 20', () => {
  const { milestones, solve } = timing.limitsFor({ ...matter, categoryId: 'illegal-building' }, at('2026-09-30 16:30'))
  expect(milestones.map(({ name, dueAt }) => [name, wall(dueAt)])).toEqual([
    ['责令停工', '2026-10-08 11:00'],
    ['作出处罚', '2026-10-15 17:30'],
  ])
  expect(solve && wall(solve.dueAt)).toBe('2026-11-03 17:30')
  expect(timing.limitsFor(matter, start).milestones).toEqual([])
})

test('[T1] the nearest area with a calendar decides, and its exceptions go before the national list', () => {
  const weekly = [[], [], [], [], [], [{ from: '09:00', to: '11:00' }], []]
  const typhoon = { date: '2026-10-10', name: '台风停工', openings: [] }
  const by = timingOf({
    ...settings,
    calendars: [
      { areaCode: '350603', weekly, exceptions: [typhoon] },
      { areaCode: '350603003', weekly, exceptions: [{ ...typhoon, openings: [{ from: '10:00', to: '12:00' }] }] },
    ],
  })
  const due = (areaCode: string) => {
    const term = { dueAt: start, limit: { amount: 1, unit: 'workingHours' as const } }
    return wall(by.again(term, { startedAt: start, pauses: [] }, areaCode))
  }
  expect(due('3506')).toBe('2026-09-30 11:00')
  expect(due('350602')).toBe('2026-09-30 11:00')
  expect(due('350603004')).toBe('2026-10-17 10:00')
  expect(due(grid)).toBe('2026-10-10 11:00')
})

test('[T1] [T2] a shown day says what it is and why', () => {
  const days = timing.listDays(city, dayOfDate('2026-10-07'), 5)
  expect(days.map(({ date, because, openings }) => [date, because, openings.length])).toEqual([
    ['2026-10-07', 'holiday', 0],
    ['2026-10-08', 'week', 2],
    ['2026-10-09', 'week', 2],
    ['2026-10-10', 'makeUp', 2],
    ['2026-10-11', 'week', 0],
  ])
  expect(days[3]?.name).toBe('国庆节')
})

test('[T12] after the calendar changed a deadline moves to where it should be; one set by hand stays', () => {
  const flood = { date: '2026-10-09', name: '防汛', openings: [] }
  const weekly = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: '08:00', to: '17:00' }] : []))
  const changed = timingOf({ ...settings, calendars: [{ areaCode: city, weekly, exceptions: [flood] }] })
  const clock = { startedAt: start, pauses: [{ from: at('2026-10-08 08:00'), to: at('2026-10-08 12:00') }] }
  const term = { dueAt: at('2026-10-10 14:30'), limit: { amount: 2, unit: 'workingDays' as const } }
  expect(wall(timing.again(term, clock, city))).toBe('2026-10-10 12:00')
  expect(wall(changed.again(term, clock, city))).toBe('2026-10-12 12:00')
  expect(changed.again({ dueAt: term.dueAt }, clock, city)).toBe(term.dueAt)
})

test('[T11] a date set by hand is moved by the time that passed', () => {
  const pause = { from: at('2026-09-30 12:00'), to: at('2026-10-08 12:00') }
  expect(wall(timing.afterPause({ dueAt: at('2026-10-09 10:00') }, pause, city))).toBe('2026-10-17 10:00')
})

test('[T13] three quarters of the working time have gone when a deadline is near, whatever the pauses', () => {
  const near = (dueAt: string, amount: number, unit: 'hours' | 'workingHours') =>
    wall(timing.warnAt({ dueAt: at(dueAt), limit: { amount, unit } }, start, city))
  expect(near('2026-09-30 16:30', 4, 'workingHours')).toBe('2026-09-30 15:30')
  expect(near('2026-10-10 09:30', 4, 'workingHours')).toBe('2026-10-10 08:30')
  expect(near('2026-09-30 10:30', 0.5, 'hours')).toBe('2026-09-30 10:22')
  expect(wall(timing.warnAt({ dueAt: at('2026-10-01 10:00') }, start, city))).toBe('2026-10-01 04:00')
})
