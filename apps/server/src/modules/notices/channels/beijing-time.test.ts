import { expect, test } from 'vitest'
import { beijingDay, fromBeijingTime } from './beijing-time.ts'

test("a gateway's time is Beijing's, whatever the server's own zone", () => {
  expect(fromBeijingTime('2026-11-24 00:30:00')).toBe('2026-11-23T16:30:00.000Z')
  expect(fromBeijingTime('soon')).toBeUndefined()
})

test('the day of a sending is that in Beijing', () => {
  expect(beijingDay(new Date('2026-11-23T16:30:00Z'))).toBe('20261124')
})
