import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWords, gramsOf, gramsToFind } from './search-words.ts'

const text = fc.string({ unit: fc.constantFrom('井', '盖', '破', '，', 'A', 'b', '１', '2', ' ', '𠮷'), maxLength: 40 })

test('[E12] whatever part of a text is looked for, the text is among what its grams find', () => {
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(40), (written, from, length) => {
      const folded = foldWords(written)
      const part = [...folded].slice(from, from + length).join('')
      expect(gramsOf(folded)).toEqual(expect.arrayContaining(gramsToFind(part)))
    }),
  )
})

test.each([
  ['井盖破损', ['井盖', '盖破', '破损']],
  ['灯', ['灯']],
  ['电话13812345678', ['13812345678']],
  ['第2号', ['第2', '2号']],
  ['？！', []],
])('%j is found by what is rarest in it', (word, grams) => {
  expect(gramsToFind(word)).toEqual(grams)
})
