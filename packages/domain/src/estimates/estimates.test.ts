import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from './index.ts'

const counted = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([of, share]) => ({ of, cases: Math.round(of * share) }))

test('[ES1] the interval holds the share and lies within 0 and 1', () => {
  fc.assert(
    fc.property(counted, ({ cases, of }) => {
      const { low, high } = wilsonInterval(cases, of) ?? { low: 2, high: -1 }
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThan(high)
      expect(cases / of).toBeGreaterThanOrEqual(low - 1e-9)
      expect(cases / of).toBeLessThanOrEqual(high + 1e-9)
    }),
  )
})

test('[ES1] as published: 81 of 263 lie between 25.5 % and 36.6 %', () => {
  const { low, high } = wilsonInterval(81, 263) ?? { low: 0, high: 0 }
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.255', '0.366'])
})

test('[ES2] more cases make it no wider, and of none nothing is said', () => {
  const widthOf = (cases: number, of: number) => {
    const { low, high } = wilsonInterval(cases, of) ?? { low: 0, high: 2 }
    return high - low
  }
  fc.assert(fc.property(counted, ({ cases, of }) => widthOf(cases * 2, of * 2) <= widthOf(cases, of)))
  expect(wilsonInterval(0, 0)).toBeUndefined()
})
