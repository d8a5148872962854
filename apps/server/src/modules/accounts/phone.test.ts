import { expect, test } from 'vitest'
import { maskPhone, readPhone } from './phone.ts'

test('a masked number shows how it begins and ends', () => {
  expect(maskPhone('19900000001')).toBe('199****0001')
})

test.each(['19900000001', '+86 199 0000 0001', '0086-199-0000-0001', '１９９００００００００１'.slice(0, 11)])(
  '%s is read',
  (text) => {
    expect(readPhone(text)).toMatch(/^199000000\d\d$/)
  },
)

test.each(['', '0596-2201234', '+1 650 555 0100', '29900000001', '199000000011'])(
  '“%s” is no mobile number',
  (text) => {
    expect(readPhone(text)).toBeUndefined()
  },
)
