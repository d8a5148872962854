import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOnTime } from './on-time.ts'

const now = '2026-03-10T00:00:00Z'
const [early, late] = ['2026-03-01T00:00:00Z', '2026-03-20T00:00:00Z']

test('[T15] what is open and late counts as owed, so leaving things open makes nothing better', () => {
  const owed = [
    { dueAt: late, doneAt: early },
    { dueAt: early, doneAt: early },
    { dueAt: early, doneAt: now },
    { dueAt: early },
  ]
  expect(countOnTime(owed, now)).toEqual({ onTime: 2, of: 4 })
})

test('[T15] what is not yet due and what has no date is left out', () => {
  expect(countOnTime([{ dueAt: late }, { doneAt: early }, {}], now)).toEqual({ onTime: 0, of: 0 })
})

test('[T15] a matter that is closed late counts as it did when it was open and late', () => {
  const date = fc.constantFrom('2026-03-01T00:00:00Z', '2026-03-05T00:00:00Z', '2026-03-08T00:00:00Z')
  fc.assert(
    fc.property(fc.array(date), date, (dates, closed) => {
      const open = dates.map((dueAt) => ({ dueAt }))
      const done = dates.map((dueAt) => (dueAt < closed ? { dueAt, doneAt: closed } : { dueAt }))
      expect(countOnTime(done, now)).toEqual(countOnTime(open, now))
    }),
  )
})
