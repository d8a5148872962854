import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromWgs84, isInBounds, metresPerDegree, metresPerLongitude, type Position, toWgs84 } from './index.ts'

test('[G7] a position shown by a Chinese map moves to where it is on the ground', () => {
  // Well-known pair of the GCJ-02 algorithm's public test suites: Shanghai.
  const [x, y] = fromWgs84([121.5272106, 31.1774276], 'gcj02')
  expect(x).toBeCloseTo(121.531541859215, 6)
  expect(y).toBeCloseTo(31.17530398364597, 6)
})

test('[G7] a position of Baidu is a little off one of every other Chinese map', () => {
  // The pair that Baidu's own converter and the open converters agree on: Beijing.
  const [x, y] = fromWgs84(toWgs84({ position: [116.404, 39.915], coordSys: 'gcj02' }), 'bd09')
  expect(x).toBeCloseTo(116.41036949371029, 5)
  expect(y).toBeCloseTo(39.92133699351021, 5)
})

test('[G7] converting leaves the declared position alone', () => {
  const position: Position = Object.freeze([117.7, 24.5] as const)
  expect(toWgs84({ position, coordSys: 'bd09' })).not.toEqual(position)
  expect(toWgs84({ position, coordSys: 'wgs84' })).not.toBe(position)
  expect(position).toEqual([117.7, 24.5])
})

test('[G8] there and back again ends within 2 cm', () => {
  const inChina = fc.tuple(fc.double({ min: 75, max: 134, noNaN: true }), fc.double({ min: 18, max: 53, noNaN: true }))
  fc.assert(
    fc.property(inChina, fc.constantFrom('wgs84', 'gcj02', 'bd09'), (position, coordSys) => {
      const [x, y] = toWgs84({ position: fromWgs84(position, coordSys), coordSys })
      const metres = Math.hypot(
        (x - position[0]) * metresPerLongitude(position[1]),
        (y - position[1]) * metresPerDegree,
      )
      expect(metres).toBeLessThan(0.02)
    }),
  )
})

test('[G9] swapped, absent and foreign positions are refused', () => {
  for (const position of [
    [24.5, 117.7],
    [NaN, 24.5],
    [0, 0],
    [117.7, Infinity],
    [-74, 40],
  ] as const) {
    expect(isInBounds(position)).toBe(false)
    expect(() => toWgs84({ position, coordSys: 'gcj02' })).toThrow('place.outside')
  }
  expect(isInBounds([117.7, 24.5])).toBe(true)
})
