import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  findCodeAt,
  findLevel,
  findParentCode,
  isAreaCode,
  isValidOn,
  isWithin,
  listAncestorCodes,
  parseAreaCode,
  toPaddedCode,
} from './index.ts'

const yiyang = '350603003003'

test.each([
  ['35', 'province'],
  ['3506', 'city'],
  ['350603', 'county'],
  ['350603003', 'street'],
  [yiyang, 'community'],
  ['350603003003001', 'grid'],
])('[G1] %s is a %s', (code, level) => {
  expect(findLevel(code)).toBe(level)
})

test.each([
  ['350000000000', '35'],
  ['350600000000', '3506'],
  ['350603000000', '350603'],
  ['350603003000', '350603003'],
  [yiyang, yiyang],
])('[G2] %s and %s name the same area', (padded, short) => {
  expect(parseAreaCode(padded)).toBe(short)
  expect(parseAreaCode(short)).toBe(short)
  expect(toPaddedCode(short)).toBe(padded)
})

test('[G3] a street of a city without counties has that city as its parent', () => {
  expect(findParentCode('441900003')).toBe('4419')
  expect(isWithin('441900003001', '4419')).toBe(true)
})

test.each([
  '',
  '3',
  '350',
  '35060',
  '3506030',
  '00',
  '0035',
  '35060300x',
  '350603000003',
  '350603003003000',
  '3506030030030010',
  ' 350603',
])('[G4] %j is no code', (text) => {
  expect(parseAreaCode(text)).toBeUndefined()
  expect(isAreaCode(text)).toBe(false)
})

test('[G4] the empty county cannot stand alone', () => {
  expect(isAreaCode('350600')).toBe(false)
})

test('[G5] a grid lies within everything above it and nothing else', () => {
  expect(listAncestorCodes('350603003003001')).toEqual([yiyang, '350603003', '350603', '3506', '35'])
  expect(isWithin('350603003003001', '350603')).toBe(true)
  expect(isWithin('350603003003001', '350602')).toBe(false)
  expect(isWithin('350603', '350603003')).toBe(false)
  expect(findCodeAt('350603003003001', 'street')).toBe('350603003')
  expect(findCodeAt('350603', 'street')).toBeUndefined()
})

test('[G5] every code is within itself and all its parents', () => {
  const group = (digits: number) =>
    fc.integer({ min: 1, max: 10 ** digits - 1 }).map((n) => String(n).padStart(digits, '0'))
  fc.assert(
    fc.property(fc.tuple(group(2), group(2), group(2), group(3), group(3), group(3)), (groups) => {
      const code = groups.join('')
      for (const above of [code, ...listAncestorCodes(code)]) expect(isWithin(code, above)).toBe(true)
      expect(listAncestorCodes(code)).toHaveLength(5)
    }),
  )
})

test('[G6] an area is valid on its first day and no longer on its last', () => {
  const area = { validFrom: '2021-02-01', validTo: '2023-01-01' }
  expect(['2021-01-31', '2021-02-01', '2022-12-31', '2023-01-01'].map((date) => isValidOn(area, date))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isValidOn({ validFrom: '2021-02-01' }, '2999-01-01')).toBe(true)
})
