import { expect, test } from 'vitest'
import { toE164, toPlainNumber } from './phone-number.ts'

test('a number is written as each gateway wants it, however it came', () => {
  for (const written of ['13800138000', '+86 138-0013-8000', '008613800138000']) {
    expect(toE164(written)).toBe('+8613800138000')
    expect(toPlainNumber(written)).toBe('13800138000')
  }
  expect(toE164('+852 9123 4567')).toBe('+85291234567')
  expect(toPlainNumber('+852 9123 4567')).toBe('85291234567')
})
