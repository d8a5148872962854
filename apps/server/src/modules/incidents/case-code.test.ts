import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newCaseCode, readCaseCode } from './case-code.ts'

test('a case code bears the day in the city, not in Greenwich', () => {
  expect(newCaseCode('2026-11-23T16:30:00.000Z', new Uint8Array(8))).toBe('261124-0000-0000')
})

test('a case code is read as it was made, however it is typed', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 8, maxLength: 8 }),
      fc.constantFrom('', ' ', '-', '－'),
      (random, between) => {
        const code = newCaseCode('2026-11-23T08:00:00.000Z', random)
        expect(readCaseCode(code.toLowerCase().replaceAll('-', between))).toBe(code)
        expect(readCaseCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
      },
    ),
  )
})

test.each(['', '井盖', '261123', '261123-ABCD', '13812345678'])('%j is no case code', (text) => {
  expect(readCaseCode(text)).toBeUndefined()
})
