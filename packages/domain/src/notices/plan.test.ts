import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channels, defaultChoice, givesUpAt, planDelivery, tryAgainAt } from './plan.ts'
import { isOvertakenBy } from './reporter-notices.ts'
import { type NoticeStep, noticeSteps, reporterSteps } from './step.ts'
import { isWithin, nextAt } from './time-of-day.ts'

const noon = '2026-11-24T04:00:00.000Z'
const night = '2026-11-24T15:30:00.000Z'
const morning = '2026-11-24T23:00:00.000Z'

test('[N20] channels are tried in their order, where they exist, reach the person and were chosen', () => {
  const plan = planDelivery({
    urgent: false,
    now: noon,
    choice: { ...defaultChoice, channels: ['sms', 'push', 'email'] },
    reachable: ['sms', 'push', 'wechat'],
  })
  expect(plan).toEqual({ channels: ['push', 'sms'], notBefore: noon })
})

test('[N21] what is urgent goes out at night, by text message first, chosen or not', () => {
  const choice = { channels: ['push'] as const, quiet: defaultChoice.quiet, digestAt: ['09:00'] }
  expect(planDelivery({ urgent: true, now: night, choice, reachable: ['push', 'sms'] })).toEqual({
    channels: ['sms', 'push'],
    notBefore: night,
  })
})

test('[N22] what is not urgent waits until seven in the morning, in the city’s time', () => {
  const at = (now: string) => planDelivery({ urgent: false, now, choice: defaultChoice, reachable: channels }).notBefore
  expect([at(night), at('2026-11-24T22:59:00.000Z'), at(morning), at(noon)]).toEqual([morning, morning, morning, noon])
})

test('[N23] a digest comes at the next chosen hour, and never in the quiet hours', () => {
  const at = (now: string, digestAt: string[]) =>
    planDelivery({ urgent: false, now, choice: { ...defaultChoice, digestAt }, reachable: channels }).notBefore
  expect(at(noon, ['09:00', '17:00'])).toBe('2026-11-24T09:00:00.000Z')
  expect(at('2026-11-24T09:00:01.000Z', ['09:00', '17:00'])).toBe('2026-11-25T01:00:00.000Z')
  expect(at(noon, ['23:30'])).toBe(morning)
})

test('[N22] the next time of day lies at or after now, within a day, whatever the hour', () => {
  const minutes = fc.integer({ min: 0, max: 1439 })
  const time = (n: number) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
      minutes,
      minutes,
      (date, from, to) => {
        const now = date.toISOString()
        const next = Date.parse(nextAt(now, time(from)))
        expect(next - date.getTime()).toBeGreaterThanOrEqual(0)
        expect(next - date.getTime()).toBeLessThanOrEqual(86_400_000)
        const span = { from: time(from), to: time(to) }
        expect(isWithin(now, span) && isWithin(nextAt(now, span.to), span)).toBe(false)
      },
    ),
  )
})

test('[N24] tries grow further apart, up to five minutes and a half, and end sooner where it is urgent', () => {
  const waits = [1, 2, 3, 8, 20].map(
    (attempts) => Date.parse(tryAgainAt(noon, { attempts, dice: 0.5 })) - Date.parse(noon),
  )
  expect(waits).toEqual([5000, 10_000, 20_000, 300_000, 300_000])
  expect([givesUpAt(noon, true), givesUpAt(noon, false)]).toEqual([
    '2026-11-24T04:05:00.000Z',
    '2026-11-24T06:00:00.000Z',
  ])
})

test('[N25] a hand-over is held for ten minutes, into the quiet hours where it must be; no other step is', () => {
  const at = (now: string, step: NoticeStep) =>
    planDelivery({ urgent: false, now, choice: defaultChoice, reachable: channels, step }).notBefore
  expect(at(noon, 'case.handedOver')).toBe('2026-11-24T04:10:00.000Z')
  expect(at('2026-11-24T13:55:00.000Z', 'case.handedOver')).toBe(morning)
  expect(noticeSteps.filter((step) => step !== 'takenOver' && at(noon, step) !== noon)).toEqual(['case.handedOver'])
  expect(reporterSteps.filter((newer) => !isOvertakenBy('case.handedOver', newer))).toEqual(['case.received'])
})
