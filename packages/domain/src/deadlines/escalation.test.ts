import { expect, test } from 'vitest'
import type { EscalationStep, StepTime } from './escalation.ts'
import { at, city, dueOf, limit, settings, timing, wall } from './testing/city-time.ts'
import { timingOf } from './timing-of.ts'

const matter = { urgent: false, areaCode: city, level: 'street' } as const
const clock = (start: string, text: string, kind: EscalationStep['clock'] = 'solve') => ({
  kind,
  startedAt: at(start),
  term: { dueAt: dueOf(at(start), text), limit: limit(text) },
})

test('[T14] the handler first, then those above, the centre a working day later', () => {
  const reminders = timing.remindersFor(matter, clock('2026-09-30 10:00', '2 workingDays'))
  expect(reminders.map(({ step, at: instant }) => [step.tell, wall(instant)])).toEqual([
    ['handler', '2026-10-09 10:15'],
    ['handler', '2026-10-09 17:30'],
    ['head', '2026-10-09 17:30'],
    ['supervisor', '2026-10-09 17:30'],
    ['centre', '2026-10-10 17:30'],
  ])
})

test('[T14] what is urgent goes up within hours, also at night', () => {
  const reminders = timing.remindersFor({ ...matter, urgent: true }, clock('2026-02-16 23:00', '0.5 hours', 'accept'))
  expect(reminders.map(({ step, at: instant }) => [step.tell, wall(instant)])).toEqual([
    ['handler', '2026-02-16 23:22'],
    ['handler', '2026-02-16 23:30'],
    ['head', '2026-02-16 23:30'],
    ['supervisor', '2026-02-16 23:30'],
    ['centre', '2026-02-17 00:00'],
    ['centreAbove', '2026-02-17 01:30'],
  ])
})

test('[T14] a category that says anything about a clock says all about it', () => {
  const step = (when: StepTime): EscalationStep => ({ clock: 'solve', when, tell: 'head' })
  const own = [
    step({ side: 'after', limit: limit('2 hours') }),
    step({ side: 'before', limit: limit('1 workingDays') }),
    step({ side: 'before', limit: limit('2 calendarDays') }),
    step({ side: 'before', limit: limit('2 workingHours') }),
    step({ side: 'before', limit: limit('1 hours') }),
  ]
  const escalation = [...settings.escalation, { categoryId: 'pets', steps: own }]
  const by = timingOf({ ...settings, escalation })
  const pets = { ...matter, categoryId: 'pets' }
  const times = (running: ReturnType<typeof clock>) => by.remindersFor(pets, running).map((one) => wall(one.at))
  expect(times(clock('2026-09-28 10:00', '3 workingDays'))).toEqual([
    '2026-09-30 08:00',
    '2026-09-30 08:00',
    '2026-10-08 15:30',
    '2026-10-08 16:30',
    '2026-10-08 19:30',
  ])
  expect(by.remindersFor(pets, clock('2026-09-28 10:00', '1 workingDays', 'accept'))).toHaveLength(5)
})

test('[T14] no reminder comes before the clock it belongs to', () => {
  const soon = [
    {
      clock: 'solve' as const,
      when: { side: 'before' as const, limit: limit('1 workingDays') },
      tell: 'handler' as const,
    },
  ]
  const by = timingOf({ ...settings, escalation: [{ steps: soon }] })
  expect(by.remindersFor(matter, clock('2026-03-03 10:00', '4 workingHours'))).toEqual([])
  expect(by.remindersFor(matter, clock('2026-03-03 10:00', '2 workingDays'))).toHaveLength(1)
})
