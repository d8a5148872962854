import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newCaseCode, readCaseCode } from './case-code.ts'
import { foldWords, pairsOf } from './search-words.ts'

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

test('[E12] any two neighbouring characters of a text are among its pairs', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('井', '盖', '破', '，', 'A', 'b', '１', '2', ' ') }), (text) => {
      const folded = foldWords(text)
      for (const word of folded.split(/[^\p{L}\p{N}]+/u)) {
        expect(pairsOf(folded)).toEqual(expect.arrayContaining(pairsOf(word)))
      }
    }),
  )
  expect(pairsOf(foldWords('井盖破损'))).toEqual(['井盖', '盖破', '破损'])
})
