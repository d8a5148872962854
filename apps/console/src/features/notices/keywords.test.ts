import { expect, test } from 'vitest'
import { readKeywords, sayKeywords } from './keywords.ts'

test('keywords come back as they were written', () => {
  const data = { thing1: '{category}', time2: '{dueAt}' }
  expect(readKeywords(sayKeywords(data))).toEqual({ data, wrongLine: undefined })
})

test('a line that says nothing is named', () => {
  expect(readKeywords('thing1 = {category}\n\n{dueAt}')).toEqual({ data: { thing1: '{category}' }, wrongLine: 3 })
})
