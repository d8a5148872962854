import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCreditCode } from './credit-code.ts'
import { ageOn, checkDigitOf, parseIdCard } from './id-card.ts'
import { parsePhone } from './phone.ts'

const today = '2026-11-24'

/** Seventeen digits and the one that follows from them. */
function card(digits: string): string {
  return digits + checkDigitOf(digits)
}

test('[R7] an id card tells birth and sex, however it is written', () => {
  // The worked example of GB 11643.
  expect(parseIdCard('11010519491231002X', today)).toEqual({
    number: '11010519491231002X',
    birthOn: '1949-12-31',
    sex: 'female',
    areaCode: '110105',
  })
  expect(parseIdCard(' 110105 19491231 ００２x ', today)).toMatchObject({ number: '11010519491231002X' })
})

test.each([
  ['110105491231002', 'length'],
  [card('10010519491231002'), 'province'],
  [card('11010519490229002'), 'date'],
  [card('11010520261125002'), 'date'],
  [card('11010518491231002'), 'date'],
  ['110105194912310020', 'checkDigit'],
])('[R7] %s is refused for its %s', (number, fault) => {
  expect(parseIdCard(number, today)).toBe(fault)
})

test('[R7] one wrong digit, or two neighbours exchanged, is always noticed', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (tail, at, by) => {
      const number = card(`35060319900615${tail.join('')}`)
      const other = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1)
      expect(typeof parseIdCard(number, today)).toBe('object')
      expect(typeof parseIdCard(other, today)).toBe('string')
      const swapped = number.slice(0, at) + (number[at + 1] ?? '') + (number[at] ?? '') + number.slice(at + 2)
      expect(typeof parseIdCard(swapped, today)).toBe(swapped === number ? 'object' : 'string')
    }),
  )
})

test('[R8] a unified credit code keeps its alphabet and check character', () => {
  expect(parseCreditCode('91350100M000100Y43')).toBe('91350100M000100Y43')
  expect(parseCreditCode('９1350100m000100y43')).toBe('91350100M000100Y43')
  for (const wrong of ['91350100M000100Y44', '91350100M000100I43', '9135', '31350100M000100Y43', ''])
    expect(parseCreditCode(wrong), wrong).toBeUndefined()
})

test('[R9] phones are mobile numbers, or landlines with their area code', () => {
  expect(parsePhone('+86 138-1234-5678')).toBe('13812345678')
  expect(parsePhone('（0596）2345678')).toBe('0596-2345678')
  expect(parsePhone('010 62345678')).toBe('010-62345678')
  for (const wrong of ['12812345678', '1381234567', '2345678', '110', 'abc']) expect(parsePhone(wrong)).toBeUndefined()
})

test('[R7] an age is counted in full years', () => {
  expect(['2026-03-08', '2026-03-09', '2027-01-01'].map((day) => ageOn('1946-03-09', day))).toEqual([79, 80, 80])
})
